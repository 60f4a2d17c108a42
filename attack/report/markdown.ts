/** @typedef {import('./table.ts').Judged} Judged */

const SHOWN_ANSWERS = 2;
const NOTABLE_MB = 200;
const NOTABLE_DESCRIPTORS = 20;

/**
 * The results of two builds beside each other, as a table of Markdown; a finding that the other build was not asked is left
 * empty there.
 *
 * @param {readonly Judged[]} before @param {readonly Judged[]} after
 */
export function markdownOf(before, after) {
  const rows = after.map((result) => {
    const other = before.find(({ id, title }) => id === result.id && title === result.title);
    return [result.id, result.title, result.kind, other === undefined ? '' : inShort(other), inShort(result)];
  });
  const lines = [['', 'Sent', 'By', 'Before', 'After'], ['---', '---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What counts for its kind, and whatever went wrong. @param {Judged} result */
function inShort({ kind, longestMs, grownMb, leaked, probe, answers, isAlive, isStuck }) {
  const isSingle = kind === 'stranger' || kind === 'known';
  return [
    isSingle ? `${longestMs.toFixed(0)} ms` : null,
    kind === 'many' ? `p99 ${probe.p99.toFixed(0)} ms` : null,
    kind === 'many' && probe.failed > 0 ? `${probe.failed} of ${probe.count} failed` : null,
    grownMb > NOTABLE_MB ? `+${grownMb.toFixed(0)} MB` : null,
    leaked > NOTABLE_DESCRIPTORS ? `+${leaked} descriptors` : null,
    isAlive && !isStuck ? Object.keys(answers).slice(0, SHOWN_ANSWERS).join(' or ') : 'stuck, or out of memory',
  ]
    .filter((part) => part !== null)
    .join(', ')
    .replaceAll('|', '\\|');
}
