/** The ways in which Microsoft Entra ID says something beside the RFCs: one for each departure that is set right here. */
export type Dialect =
  | 'CAPITAL_OP'
  | 'KEYS_AS_PATHS'
  | 'MANAGER_AS_TEXT'
  | 'MANAGER_BY_REFERENCE'
  | 'MANAGER_CONDITION'
  | 'NUMERIC_BOOLEAN'
  | 'OTHER_QUOTES'
  | 'REMOVAL_BY_VALUE'
  | 'ROLE_AS_JSON_TEXT'
  | 'ROLE_DISPLAY_NAME'
  | 'TEXT_BOOLEAN'
  | 'UNREADABLE_PATH'
  | 'WRAPPED_VALUE';

/** No dialect; shared, since it is the rule. */
export const NO_DIALECTS: readonly Dialect[] = [];

/** What the RFC would have, and the dialects in which it was said. */
export interface Mended<Value> {
  readonly value: Value;
  /** Each as often as it was set right. */
  readonly dialects: readonly Dialect[];
}

/** Both lists; costs nothing where one of them is empty. */
export function bothDialects(some: readonly Dialect[], others: readonly Dialect[]): readonly Dialect[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}
