import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

const moment = GraphQLDateTimeISO.toConfig();

/** A moment: inside a `Date`, or an `Instant` in what is only answered, and RFC 3339 text outside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...moment,
  // Texts come from our own stores alone.
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

/** An offset, or the year 0 that ISO 8601 knows and PostgreSQL does not, may lead out of what can be written down. */
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
