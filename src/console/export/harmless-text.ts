/** What a spreadsheet takes for the beginning of a formula; it takes the full-width signs for one, too. */
const SIGN = '=+\\-@＝＋－＠';

/** Where some reader of CSV begins another cell or line, whatever separates cells here and whether or not it knows quotes. */
const SEPARATOR = ',;|\\t\\n\\r\\v\\f\\u0085\\u2028\\u2029';

/**
 * A run of what a reader may pass over before a formula, from its beginning, so that each is looked at once however
 * long it is.
 */
const MAY_BEGIN = new RegExp(`(^|(?<![${SEPARATOR}\\s"])[${SEPARATOR}\\s"]+)([${SIGN}])`, 'gu');

const SEPARATES = new RegExp(`[${SEPARATOR}]`, 'u');

/** A cell that begins so is risky by itself ([OWASP](https://owasp.org/www-community/attacks/CSV_Injection)). */
const CONTROL = /^[\t\r\n]/;

/**
 * The text with an apostrophe before each sign that could begin a formula, at its own beginning and wherever a
 * spreadsheet that separates by something else would begin a cell: it then shows the text instead of calculating it.
 */
export function harmlessText(text: string): string {
  const defused = text.replace(MAY_BEGIN, (whole, run: string, sign: string, offset: number) =>
    offset === 0 || SEPARATES.test(run) ? `${run}'${sign}` : whole,
  );
  return CONTROL.test(defused) ? `'${defused}` : defused;
}
