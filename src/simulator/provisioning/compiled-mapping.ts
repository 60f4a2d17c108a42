import { InputError } from '../input-error.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { prepareMapping, type UserMapper } from '../mapping/user-mapper.ts';
import { isActivePath, isReferencePath, parseTargetPath } from '../scim-client/target-path.ts';

/** A mapping made ready, and what the engine must know of its paths before it looks at anybody. */
export interface MappingPlan {
  readonly mapUser: UserMapper;
  /** Paths by which users are matched, the first to be asked for first. */
  readonly matching: readonly string[];
  /** `null` when the mapping cannot disable anybody. */
  readonly active: string | null;
  /** The path of the manager, the one reference that users have; `null` when it is not mapped. */
  readonly manager: string | null;
}

/** @throws InputError when a path is none, an expression cannot be read, or no row says how users are matched */
export function planOf(mapping: Mapping): MappingPlan {
  const { rows } = mapping;
  const targets = rows.map(({ target }) => ({ target, path: parseTargetPath(target) }));
  const matching = rows
    .filter(({ matchingPrecedence }) => matchingPrecedence !== null)
    .toSorted((a, b) => Number(a.matchingPrecedence) - Number(b.matchingPrecedence))
    .map(({ target }) => target);
  if (matching.length === 0) throw new InputError('No row of the mapping has a matching precedence.');
  return {
    mapUser: prepareMapping(mapping),
    matching,
    active: targets.find(({ path }) => isActivePath(path))?.target ?? null,
    manager: targets.find(({ path }) => isReferencePath(path))?.target ?? null,
  };
}
