import { InputError } from '../input-error.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { createUserMapper, type UserMapper } from '../mapping/user-mapper.ts';
import { isActivePath, isReferencePath, parseTargetPath } from '../scim-client/target-path.ts';

/** A validated mapping with its expressions parsed, and the paths that provisioning treats specially. */
export interface CompiledMapping {
  readonly mapUser: UserMapper;
  /** Matching attributes by precedence. */
  readonly matching: readonly string[];
  /** The path of `active`; `null` when it is not mapped, so that users cannot be disabled. */
  readonly active: string | null;
  /** The path of `manager`, the only reference of a user; `null` when it is not mapped. */
  readonly manager: string | null;
}

/** @throws InputError for an invalid path or expression, or when no row has a matching precedence */
export function compileMapping(mapping: Mapping): CompiledMapping {
  const { rows } = mapping;
  const targets = rows.map(({ target }) => ({ target, path: parseTargetPath(target) }));
  const matching = rows
    .filter(({ matchingPrecedence }) => matchingPrecedence !== null)
    .toSorted((a, b) => Number(a.matchingPrecedence) - Number(b.matchingPrecedence))
    .map(({ target }) => target);
  if (matching.length === 0) throw new InputError('No row of the mapping has a matching precedence.');
  return {
    mapUser: createUserMapper(mapping),
    matching,
    active: targets.find(({ path }) => isActivePath(path))?.target ?? null,
    manager: targets.find(({ path }) => isReferencePath(path))?.target ?? null,
  };
}
