/** The start of a number that JavaScript may print differently; a match within a string only costs time. */
const MAY_CHANGE = /(?:^|[[:,\s])-?(?:\d{16}|\d+[.eE]|(?<=-)0)/;

interface ReviverContext {
  /** The source text of a number, string, boolean or null. */
  readonly source: string;
}

/**
 * Parses JSON without loss of digits: a number that JavaScript would print differently, such as `1.10` or one of twenty
 * digits, becomes its source text. Where an attribute takes text, such a number is an identifier.
 *
 * @param text limited in depth (`exceededJsonLimit`), since parsing recurses
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return MAY_CHANGE.test(text) ? JSON.parse(text, asWritten as Parameters<JSON['parse']>[1]) : JSON.parse(text);
}

function asWritten(_key: string, value: unknown, { source }: ReviverContext): unknown {
  return typeof value === 'number' && String(value) !== source ? source : value;
}
