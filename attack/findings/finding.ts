/**
 * One finding, or a relative of one, as it can be played. Who sends it decides on the bounds: one request of a `stranger`
 * or of a `known` caller is judged by the longest piece of the main thread's CPU time; `many` by what a neighbour waits
 * meanwhile; `fact` by its answers alone. Whoever sends it, answers are judged, and nothing may leak.
 *
 * @typedef {'stranger' | 'known' | 'many' | 'fact'} Kind
 * @typedef {{ field: import('../field.ts').Field, from: string, prepared: any }} Scene `from`: an address of this machine
 * that no other finding comes from
 * @typedef {{
 *   id: string, title: string, kind: Kind, isShort?: boolean, allows: RegExp,
 *   prepare?: (scene: Omit<Scene, 'prepared'>) => Promise<unknown>, play: (scene: Scene) => Promise<string[]>,
 * }} Finding `id`: the heading in SECURITY.md; `isShort`: part of the short form; `allows`: what every answer must match;
 * `prepare`: what is made before anything is measured; `play` answers in words
 */

/** What whoever is unknown is answered; an address beyond its limit is told to wait. */
export const UNKNOWN = /^(401|429)\b/;

/** What is too much for a caller who is known. */
export const REFUSED = /LIMIT_EXCEEDED|tooMany|^(400|411|413|415|429)\b/;

/**
 * `piece` so often that the whole has `bytes` at most, between what stands before and behind.
 *
 * @param {{ before: string, piece: string, after: string }} parts @param {number} bytes
 */
export function filled({ before, piece, after }, bytes) {
  return before + piece.repeat(Math.floor((bytes - before.length - after.length) / piece.length)) + after;
}
