import type { Result } from '../result.ts';

const SHOWN_RESPONSES = 2;
const NOTABLE_MB = 200;
const NOTABLE_DESCRIPTORS = 20;

/** The results of two builds as a Markdown table; empty where the other build has no result of a finding. */
export function markdownOf(before: readonly Result[], after: readonly Result[]): string {
  const rows = after.map((result) => {
    const other = before.find(({ id, title }) => id === result.id && title === result.title);
    return [result.id, result.title, result.kind, other === undefined ? '' : inShort(other), inShort(result)];
  });
  const lines = [['', 'Sent', 'By', 'Before', 'After'], ['---', '---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What findings of its kind are measured by, and all that is notable. */
function inShort({ kind, longestMs, grownMb, leaked, probe, responses, isAlive, isStuck }: Result): string {
  const isSingle = kind === 'anonymous' || kind === 'authenticated';
  return [
    isSingle ? `${longestMs.toFixed(0)} ms` : null,
    kind === 'load' ? `p99 ${probe.p99.toFixed(0)} ms` : null,
    kind === 'load' && probe.failed > 0 ? `${probe.failed} of ${probe.count} failed` : null,
    grownMb > NOTABLE_MB ? `+${grownMb.toFixed(0)} MB` : null,
    leaked > NOTABLE_DESCRIPTORS ? `+${leaked} descriptors` : null,
    isAlive && !isStuck ? Object.keys(responses).slice(0, SHOWN_RESPONSES).join(' or ') : 'stuck, or out of memory',
  ]
    .filter((part) => part !== null)
    .join(', ')
    .replaceAll('|', '\\|');
}
