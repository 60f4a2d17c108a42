/** Begins as a number that JavaScript may print differently; within a string it costs time and nothing else. */
const MAY_CHANGE = /(?:^|[[:,\s])-?(?:\d{16}|\d+[.eE]|(?<=-)0)/;

interface ReviverContext {
  /** How a number, text, boolean or null was written. */
  readonly source: string;
}

/**
 * Reads JSON of which each number that JavaScript would print in another way, such as `1.10`, `1e400` or one of twenty
 * digits, becomes the text that it was written as: where a text belongs it is an identifier.
 *
 * @param text not nested deeply, since this recurs
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return MAY_CHANGE.test(text) ? JSON.parse(text, asWritten as Parameters<JSON['parse']>[1]) : JSON.parse(text);
}

function asWritten(_key: string, value: unknown, { source }: ReviverContext): unknown {
  return typeof value === 'number' && String(value) !== source ? source : value;
}
