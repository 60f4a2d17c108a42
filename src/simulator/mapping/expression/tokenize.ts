import { COMPARISONS, type Comparison, ExpressionError } from './expression.ts';

/** The smallest parts of an expression; `character` is where it begins, counted from 1. */
export type Token = { readonly character: number } & (
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'comparison'; readonly operator: Comparison }
  | { readonly kind: '(' | ')' | ',' | 'end' }
);

type Reader = (match: string, character: number) => Token;

/** What may come next, the first that fits; each is looked for at one place only. */
const PARTS: readonly (readonly [RegExp, Reader])[] = [
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
 * Cuts an expression into its parts; the last one is the end.
 *
 * @throws ExpressionError
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = pass(SPACE, { text, at: 0 }); at < text.length; at = pass(SPACE, { text, at })) {
    const [token, length] = readToken(text, at);
    tokens.push(token);
    at += length;
  }
  tokens.push({ kind: 'end', character: text.length + 1 });
  return tokens;
}

function readToken(text: string, at: number): [token: Token, length: number] {
  for (const [pattern, read] of PARTS) {
    const end = pass(pattern, { text, at });
    if (end > at) return [read(text.slice(at, end), at + 1), end - at];
  }
  throw new ExpressionError(at + 1, faultAt(text, at));
}

/** The place behind the pattern, if it stands here; else this place. */
function pass(pattern: RegExp, { text, at }: { readonly text: string; readonly at: number }): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function faultAt(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '"') return 'the text that begins here has no closing quotation mark.';
  if (character === '[') return 'an attribute is its name in brackets, e.g. [mail].';
  return `"${character}" has no meaning here; texts stand in double quotation marks.`;
}

/** A quotation mark or a backslash within a text is written behind a backslash; a quotation mark may also be doubled. */
function unquoted(text: string): string {
  return text.replace(/""|\\(["\\])/g, (match, escaped) => escaped ?? match.slice(1));
}
