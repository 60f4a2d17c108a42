import type { UserFilter } from '../../api/operations.generated.ts';
import { FILTER_FIELDS, type Operand } from './filter-fields.ts';
import { type Condition, type FilterGroup, isComplete, isGroup } from './filter-model.ts';

/** Translates a filter to GraphQL; `null` for an empty one. */
export function filterToGraphql({ join, items }: FilterGroup): UserFilter | null {
  const filters = items.flatMap((item) => (isGroup(item) ? filterToGraphql(item) : conditionToGraphql(item)) ?? []);
  const [first] = filters;
  if (first === undefined) return null;
  if (join === 'none') return { not: filters.length === 1 ? first : { or: filters } };
  if (filters.length === 1) return first;
  return join === 'all' ? { and: filters } : { or: filters };
}

/** "Is not" means that no value equals. GraphQL's `ne` on a multi-valued attribute means that some value differs. */
function conditionToGraphql(condition: Condition): UserFilter | null {
  if (!isComplete(condition)) return null;
  const { isMany, kind, toFilter } = FILTER_FIELDS[condition.field];
  const { operator } = condition;
  if (operator === 'present') return toFilter({ present: true });
  if (operator === 'absent') return isMany ? { not: toFilter({ present: true }) } : toFilter({ present: false });
  if (operator === 'ne' && (isMany || kind === 'requirement'))
    return { not: toFilter(operandOf({ ...condition, operator: 'eq' })) };
  return toFilter(operandOf(condition));
}

function operandOf({ field, operator, value }: Condition): Operand {
  return { [operator]: FILTER_FIELDS[field].kind === 'boolean' ? value === 'true' : value };
}
