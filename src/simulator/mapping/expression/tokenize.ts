import { COMPARISONS, type Comparison, ExpressionError } from './expression.ts';

/** A token of an expression; `character` is its 1-based position. */
export type Token = { readonly character: number } & (
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'comparison'; readonly operator: Comparison }
  | { readonly kind: '(' | ')' | ',' | 'end' }
);

type Reader = (match: string, character: number) => Token;

/** Patterns of tokens, tried in this order at one position (sticky). */
const TOKEN_PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [/[A-Za-z][A-Za-z0-9]*/y, (name, character) => ({ kind: 'name', name, character })],
  [
    /\[\s*[A-Za-z_][\w.:-]*\s*\]/y,
    (match, character) => ({ kind: 'attribute', name: match.slice(1, -1).trim(), character }),
  ],
  [
    /"(?:""|\\[\s\S]|[^"\\])*"/y,
    (match, character) => ({ kind: 'literal', value: unquoted(match.slice(1, -1)), character }),
  ],
  [/-?\d+(?:\.\d+)?/y, (match, character) => ({ kind: 'literal', value: Number(match), character })],
  [
    new RegExp(COMPARISONS.join('|'), 'y'),
    (match, character) => ({ kind: 'comparison', operator: match as Comparison, character }),
  ],
  [/[(),]/y, (match, character) => ({ kind: match as '(' | ')' | ',', character })],
];

const SPACE = /\s*/y;

/**
 * Splits an expression into tokens; the last one is `end`.
 *
 * @throws ExpressionError
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = matchAt(SPACE, { text, at: 0 }); at < text.length; at = matchAt(SPACE, { text, at })) {
    const [token, length] = readToken(text, at);
    tokens.push(token);
    at += length;
  }
  tokens.push({ kind: 'end', character: text.length + 1 });
  return tokens;
}

function readToken(text: string, at: number): [token: Token, length: number] {
  for (const [pattern, read] of TOKEN_PATTERNS) {
    const end = matchAt(pattern, { text, at });
    if (end > at) return [read(text.slice(at, end), at + 1), end - at];
  }
  throw new ExpressionError(at + 1, faultAt(text, at));
}

/** The position after a match at this position; the same position when there is none. */
function matchAt(pattern: RegExp, { text, at }: { readonly text: string; readonly at: number }): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function faultAt(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '"') return 'the text that begins here has no closing quotation mark.';
  if (character === '[') return 'an attribute is its name in brackets, e.g. [mail].';
  return `"${character}" has no meaning here; put text in double quotation marks.`;
}

/** Unescapes `\"`, `\\` and the doubled quotation mark. */
function unquoted(text: string): string {
  return text.replace(/""|\\(["\\])/g, (match, escaped) => escaped ?? match.slice(1));
}
