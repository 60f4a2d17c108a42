import type { Dialect } from '../domain/dialect.ts';
import { registerEnum } from './register-enum.ts';

export const DialectEnum = registerEnum<Dialect>({
  name: 'Dialect',
  description:
    'A way in which clients, above all Microsoft Entra ID, say something beside RFC 7643 and RFC 7644. It was set right ' +
    'and is no error.',
  values: {
    CAPITAL_OP: 'A PATCH says `Add`, `Replace` or `Remove` where RFC 7644 §3.5.2 has small letters.',
    KEYS_AS_PATHS: 'In a resource, or a PATCH without a path, keys are paths themselves, e.g. `name.givenName`.',
    MANAGER_AS_TEXT: 'The manager is a bare id, a list of one, or the empty text, where RFC 7643 §4.3 has an object.',
    MANAGER_BY_REFERENCE: 'The manager has a `$ref` and no `value`.',
    MANAGER_CONDITION: 'The manager is meant by a condition, `manager[value eq "…"]`, as if there were several.',
    NUMERIC_BOOLEAN: 'A boolean is 0 or 1, as a number or as a text.',
    OTHER_QUOTES: 'A value in a path or a filter stands in single or typographic quotation marks.',
    REMOVAL_BY_VALUE: 'A `remove` lists in `value` what is to go, where RFC 7644 §3.5.2.2 would remove everything.',
    ROLE_AS_JSON_TEXT: 'A role is a JSON text inside `value`, with a `value` of its own.',
    ROLE_DISPLAY_NAME: 'A role has a `displayName` where RFC 7643 §4.1.2 says `display`.',
    TEXT_BOOLEAN: 'A boolean is a text, e.g. `"False"` for `active`.',
    UNREADABLE_PATH: 'The path of an operation can lead to no attribute; the operation was passed over.',
    WRAPPED_VALUE: 'A single value stands in a list, or in an object within a list, as jobs of old send it.',
  },
});
