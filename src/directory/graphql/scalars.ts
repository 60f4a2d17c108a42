import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

/** A moment, as a `Date` inside and as RFC 3339 text outside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description:
    'A moment as RFC 3339 text, e.g. `2026-03-31T09:14:05.123Z`. Any offset is understood; answers are in UTC, to the ' +
    'millisecond.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  extensions: {},
});

/** Any JSON value. */
export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'A JSON value of any shape: a text, a boolean, an object or a list.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
