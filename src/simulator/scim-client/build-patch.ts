import type { TargetValue } from '../mapping/mapping.ts';
import { jsonOf } from './build-create.ts';
import { isActivePath, isReferencePath, parseTargetPath, type TargetPath } from './target-path.ts';

/** One attribute that the target holds otherwise than it should. */
export interface Difference {
  readonly path: string;
  /** Whether the target holds anything there: it does not matter to it, but Entra then says `Replace`. */
  readonly isReplacing: boolean;
  readonly value: TargetValue;
}

/** The two ways in which Entra writes a PATCH; the second is that of the flag `aadOptscim062020`. */
export type Dialect = 'legacy' | 'aadOptscim062020';

interface Operation {
  readonly op: string;
  readonly path?: string;
  readonly value: unknown;
}

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** The body of the PATCH that levels the differences. */
export function buildPatch(differences: readonly Difference[], dialect: Dialect): object {
  const Operations = dialect === 'legacy' ? differences.map(legacyOperation) : flagOperations(differences);
  return { schemas: [PATCH_OP], Operations };
}

function legacyOperation({ path, isReplacing, value }: Difference): Operation {
  if (typeof value === 'object') {
    const isAdding = onlyAdds(value);
    return { op: isAdding ? 'Add' : 'Replace', path, value: isAdding ? value.map(asText) : value };
  }
  return { op: isReplacing ? 'Replace' : 'Add', path, value: typeof value === 'boolean' ? spelledOut(value) : value };
}

/**
 * Whether a list of roles is that of `AppRoleAssignmentsComplex`, by which Entra adds roles and never takes one away;
 * the assertive function spells the name as SCIM does.
 */
export function onlyAdds(value: Exclude<TargetValue, string | boolean>): boolean {
  return value.some((one) => 'displayName' in one);
}

/** In the legacy dialect roles travel as JSON inside of a text. */
function asText(value: object): object {
  return { value: JSON.stringify(value) };
}

/** In the legacy dialect a boolean travels as a text. */
function spelledOut(value: boolean): string {
  return value ? 'True' : 'False';
}

/** Values that are chosen by a filter, references and lists have operations of their own, the rest shares one of each kind. */
function flagOperations(differences: readonly Difference[]): Operation[] {
  const single: Operation[] = [];
  const shared = { replace: new Map<string, TargetValue>(), add: new Map<string, TargetValue>() };
  for (const { path: text, isReplacing, value } of differences) {
    const path = parseTargetPath(text);
    const op = isReplacing ? 'replace' : 'add';
    if (typeof value === 'object') single.push({ op: onlyAdds(value) ? 'add' : 'replace', path: text, value });
    else if (isReferencePath(path)) single.push({ op, path: text, value: { value } });
    else if (isAlone(path, differences)) single.push({ op, path: text, value: jsonOf(path, value) });
    else shared[op].set(text, jsonOf(path, value));
  }
  return [...single, ...sharedOperation('replace', shared.replace), ...sharedOperation('add', shared.add)];
}

/** A disable has its path; together with other attributes `active` is one of the keys. */
function isAlone(path: TargetPath, differences: readonly Difference[]): boolean {
  return path.filter !== null || (differences.length === 1 && isActivePath(path));
}

function sharedOperation(op: string, values: ReadonlyMap<string, TargetValue>): Operation[] {
  return values.size === 0 ? [] : [{ op, value: Object.fromEntries(values) }];
}
