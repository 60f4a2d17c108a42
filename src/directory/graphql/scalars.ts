import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

const moment = GraphQLDateTimeISO.toConfig();

/** A moment: RFC 3339 text in JSON, a `Date` in inputs, and a `Date` or an `Instant` in results. */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...moment,
  // Only our stores produce texts, which are valid.
  serialize: (value) => (typeof value === 'string' ? value : moment.serialize(value)),
  parseValue: (value) => withinCalendar(moment.parseValue(value)),
  parseLiteral: (node, variables) => withinCalendar(moment.parseLiteral(node, variables)),
  name: 'DateTime',
  description:
    'A date and time in RFC 3339 format, e.g. `2026-03-31T09:14:05.123Z`. Input may have any offset; ' +
    'output is in UTC with milliseconds.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  extensions: {},
});

/** Rejects times outside the range of PostgreSQL, which an offset or the year 0 of ISO 8601 can reach. */
function withinCalendar(moment: Date): Date {
  const year = moment.getUTCFullYear();
  if (year >= 1 && year <= 9999) return moment;
  throw new GraphQLError('DateTime takes times of the years 1 to 9999, in UTC.');
}

/** Any JSON value. */
export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'A JSON value of any type, e.g. a string, boolean, object or array.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
