import { registerEnum } from '../../graphql/enums.ts';
import type { Deviation } from '../domain/deviation.ts';

export const DeviationEnum = registerEnum<Deviation>({
  name: 'Dialect',
  description:
    'A way in which clients, mainly Microsoft Entra ID, deviate from RFC 7643 and RFC 7644. The request ' +
    'is accepted and corrected; it is not an error.',
  values: {
    CAPITAL_OP: 'PATCH operations are capitalized: `Add`, `Replace` or `Remove`. RFC 7644 §3.5.2 has lowercase.',
    KEYS_AS_PATHS: 'Attribute keys are paths, e.g. `name.givenName`, in a resource or in a PATCH without a path.',
    MANAGER_AS_TEXT:
      'The manager is a plain ID, a list with one value, or an empty string. RFC 7643 §4.3 has an object.',
    MANAGER_BY_REFERENCE: 'The manager has a `$ref` but no `value`.',
    MANAGER_CONDITION: 'The manager is addressed by a filter, `manager[value eq "…"]`, like a multi-valued attribute.',
    NUMERIC_BOOLEAN: 'A boolean is sent as 0 or 1, as a number or as a string.',
    OTHER_QUOTES: 'A value in a path or filter is in single or typographic quotation marks.',
    REMOVAL_BY_VALUE:
      'A `remove` operation lists in `value` the values to remove. By RFC 7644 §3.5.2.2 it would remove ' +
      'everything.',
    ROLE_AS_JSON_TEXT: "A role's `value` is a JSON string with its own `value`.",
    ROLE_DISPLAY_NAME: 'A role has `displayName` instead of `display` (RFC 7643 §4.1.2).',
    TEXT_BOOLEAN: 'A boolean is sent as a string, e.g. `"False"` for `active`.',
    UNREADABLE_PATH: 'The path of an operation matches no attribute; the operation was ignored.',
    WRAPPED_VALUE: 'A single value is sent as a list, or as an object within a list, as older jobs do.',
  },
});
