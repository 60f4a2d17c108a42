import type { TargetValue } from '../mapping/mapping.ts';
import { toJsonValue } from './build-create.ts';
import { isActivePath, isReferencePath, parseTargetPath, type TargetPath } from './target-path.ts';

/** One attribute whose value in the target differs from the wanted one. */
export interface Difference {
  readonly path: string;
  /** Whether the target has a value there: Entra then sends `Replace` instead of `Add`. */
  readonly isReplacing: boolean;
  readonly value: TargetValue;
}

/**
 * Entra's two formats of PATCH, chosen by a flag in the tenant URL (the option `--dialect`). Microsoft documents both
 * in "SCIM 2.0 protocol compliance of the Microsoft Entra provisioning service".
 */
export type PatchFormat = 'legacy' | 'aadOptscim062020';

interface Operation {
  readonly op: string;
  readonly path?: string;
  readonly value: unknown;
}

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** Builds the body of the PATCH that removes the differences. */
export function buildPatch(differences: readonly Difference[], dialect: PatchFormat): object {
  const Operations = dialect === 'legacy' ? differences.map(legacyOperation) : flagOperations(differences);
  return { schemas: [PATCH_OP], Operations };
}

function legacyOperation({ path, isReplacing, value }: Difference): Operation {
  if (typeof value === 'object') {
    const isAdding = isAddOnly(value);
    return { op: isAdding ? 'Add' : 'Replace', path, value: isAdding ? value.map(jsonText) : value };
  }
  return { op: isReplacing ? 'Replace' : 'Add', path, value: typeof value === 'boolean' ? booleanText(value) : value };
}

/**
 * Whether a list of roles comes from `AppRoleAssignmentsComplex`, with which Entra adds roles and never removes one.
 * `AssertiveAppRoleAssignmentsComplex` writes `display` instead of `displayName`.
 */
export function isAddOnly(value: Exclude<TargetValue, string | boolean>): boolean {
  return value.some((one) => 'displayName' in one);
}

/** In the legacy format a role is a JSON string. */
function jsonText(value: object): object {
  return { value: JSON.stringify(value) };
}

/** In the legacy format a boolean is a string. */
function booleanText(value: boolean): string {
  return value ? 'True' : 'False';
}

/** Filtered paths, references and lists have an operation each; all other attributes share one per kind. */
function flagOperations(differences: readonly Difference[]): Operation[] {
  const single: Operation[] = [];
  const shared = { replace: new Map<string, TargetValue>(), add: new Map<string, TargetValue>() };
  for (const { path: text, isReplacing, value } of differences) {
    const path = parseTargetPath(text);
    const op = isReplacing ? 'replace' : 'add';
    if (typeof value === 'object') single.push({ op: isAddOnly(value) ? 'add' : 'replace', path: text, value });
    else if (isReferencePath(path)) single.push({ op, path: text, value: { value } });
    else if (hasOwnOperation(path, differences)) single.push({ op, path: text, value: toJsonValue(path, value) });
    else shared[op].set(text, toJsonValue(path, value));
  }
  return [...single, ...sharedOperation('replace', shared.replace), ...sharedOperation('add', shared.add)];
}

/** `active` alone has its own operation; with other attributes it is a key of the shared one. */
function hasOwnOperation(path: TargetPath, differences: readonly Difference[]): boolean {
  return path.filter !== null || (differences.length === 1 && isActivePath(path));
}

function sharedOperation(op: string, values: ReadonlyMap<string, TargetValue>): Operation[] {
  return values.size === 0 ? [] : [{ op, value: Object.fromEntries(values) }];
}
