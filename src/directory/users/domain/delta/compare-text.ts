/**
 * Orders two texts by their code points, as UTF-8 bytes are ordered; JavaScript's own `<` goes by UTF-16 units and
 * puts what lies beyond the basic plane too early. Negative, zero or positive, as `Array.sort` wants it.
 */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = startOfDifference(a, b); at < shared; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

/** Characters that are compared in one go, as long as the texts are alike. */
const STRIDE = 256;

function startOfDifference(a: string, b: string): number {
  let at = 0;
  while (at + STRIDE <= a.length && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  return at;
}
