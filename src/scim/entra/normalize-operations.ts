import { isJsonObject } from '../protocol/json-object.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { MAX_OPERATIONS, tooManyOperations } from '../protocol/request-limits.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import {
  type Deviation,
  NO_DEVIATIONS,
  type Normalized,
  type OperationNormalizer,
  operationNormalizer,
} from './deviation.ts';
import { keysAsPaths } from './keys-as-paths.ts';
import { managerCondition } from './manager.ts';
import { normalizeAttributes } from './normalize-resource.ts';
import { normalizeValue } from './normalize-value.ts';
import { quotesInPath } from './other-quotes.ts';
import { removedValues } from './removed-values.ts';
import { unreadablePath } from './unreadable-path.ts';

/** In this order, because later steps depend on the paths and values of earlier ones. */
const NORMALIZERS: readonly OperationNormalizer[] = [
  operationNormalizer('KEYS_AS_PATHS', keysAsPaths),
  quotesInPath,
  unreadablePath,
  operationNormalizer('MANAGER_CONDITION', managerCondition),
  normalizeOperationValue,
  operationNormalizer('REMOVAL_BY_VALUE', removedValues),
];

/** The operations as sent, and those that one of them becomes by its keys or values. */
const MAX_NORMALIZED = 2 * MAX_OPERATIONS;

/**
 * Normalizes the operations of a PATCH to RFC 7644 §3.5.2.
 *
 * @throws ScimError 400 `invalidPath`, `invalidValue`, `tooMany`; 413 for more than 1 000 operations
 */
export function normalizeOperations(operations: readonly PatchOperation[]): Normalized<readonly PatchOperation[]> {
  const deviations: Deviation[] = [];
  let normalized = operations;
  for (const normalizer of NORMALIZERS) normalized = applyToAll(normalizer, normalized, deviations);
  return { value: normalized, deviations };
}

/** @param deviations receives the deviations that the normalizer finds */
function applyToAll(
  normalizer: OperationNormalizer,
  operations: readonly PatchOperation[],
  deviations: Deviation[],
): readonly PatchOperation[] {
  const normalized: PatchOperation[] = [];
  for (const operation of operations) {
    const next = normalizer(operation);
    deviations.push(...next.deviations);
    normalized.push(...next.value);
    if (normalized.length > MAX_NORMALIZED) throw tooManyOperations();
  }
  return normalized;
}

/** Normalizes the value of an operation as that of an attribute, or without a path as a resource. */
function normalizeOperationValue(operation: PatchOperation): Normalized<readonly PatchOperation[]> {
  const { value, deviations } = normalizedValueOf(operation);
  return { value: [deviations.length === 0 ? operation : { ...operation, value }], deviations };
}

function normalizedValueOf({ path, value }: PatchOperation): Normalized<unknown> {
  if (path === null || path.path.attribute === null) {
    const schema = path?.path.schema ?? null;
    return isJsonObject(value) ? normalizeAttributes(value, schema) : { value, deviations: NO_DEVIATIONS };
  }
  const at = findAttribute(path.path);
  return at && value !== undefined ? normalizeValue(value, at) : { value, deviations: NO_DEVIATIONS };
}
