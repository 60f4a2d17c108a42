/**
 * Orders two texts by their code points, as UTF-8 bytes are ordered; JavaScript's own `<` goes by UTF-16 units and
 * puts what lies beyond the basic plane too early. Negative, zero or positive, as `Array.sort` wants it.
 */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}
