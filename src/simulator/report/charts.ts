import type { Count, CycleGroup } from './cycle-group.ts';
import { formatCount, formatMoment } from './format.ts';
import { type Markup, markup } from './markup.ts';
import { niceCeiling } from './scale.ts';
import { titleCase } from './summary.ts';

const SHOWN = ['created', 'updated', 'disabled', 'restored', 'deleted', 'failed'] as const satisfies readonly Count[];

const WIDTH = 900;
const HEIGHT = 300;
const LEFT = 56;
const TOP = 36;
const BOTTOM = 264;
const GAP = 2;

/** What was done over simulated time: a bar for each group of cycles, piled up by what was done. */
export function cycleChart(groups: readonly CycleGroup[]): Markup {
  const top = niceCeiling(Math.max(1, ...groups.map(doneIn)));
  const width = (WIDTH - LEFT) / groups.length;
  const bars = groups.map((group, index) => bar(group, { left: LEFT + index * width, width: width - GAP, top }));
  return markup`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Objects by cycle">
${legend()}${gridLines(top)}${bars}${moments(groups)}</svg>`;
}

function doneIn(group: CycleGroup): number {
  return SHOWN.reduce((sum, count) => sum + group[count], 0);
}

interface Place {
  readonly left: number;
  readonly width: number;
  /** What the top of the chart stands for. */
  readonly top: number;
}

function bar(group: CycleGroup, { left, width, top }: Place): Markup {
  let foot = BOTTOM;
  const pieces = SHOWN.filter((count) => group[count] > 0).map((count) => {
    const height = (group[count] / top) * (BOTTOM - TOP);
    foot -= height;
    return markup`<rect class="${count}" x="${left}" y="${foot}" width="${Math.max(width, 1)}" height="${height}"><title>${titleCase(count)} ${formatCount(group[count])}, ${formatMoment(group.first.at)}</title></rect>`;
  });
  return markup`${pieces}`;
}

function legend(): Markup {
  const entries = SHOWN.map(
    (count, index) =>
      markup`<rect class="${count}" x="${LEFT + index * 110}" y="6" width="12" height="12" rx="2"/><text x="${LEFT + 18 + index * 110}" y="16">${titleCase(count)}</text>`,
  );
  return markup`${entries}`;
}

function gridLines(top: number): Markup {
  const lines = [0, 0.5, 1].map((share) => {
    const y = BOTTOM - share * (BOTTOM - TOP);
    return markup`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${formatCount(top * share)}</text>`;
  });
  return markup`${lines}`;
}

function moments(groups: readonly CycleGroup[]): Markup {
  const [first, last] = [groups[0], groups.at(-1)];
  if (first === undefined || last === undefined) return markup``;
  return markup`<text x="${LEFT}" y="${HEIGHT - 12}">${formatMoment(first.first.at)}</text><text x="${WIDTH}" y="${HEIGHT - 12}" text-anchor="end">${formatMoment(last.last.at)}</text>`;
}
