import { describe, expect, it } from '@jest/globals';
import { ChartLegend, ChartTooltip } from '../../../../../src/console/app/ui/chart/chart-parts.tsx';
import { TimeChart } from '../../../../../src/console/app/ui/chart/time-chart.tsx';
import { render } from '../../../../support/console/render.tsx';

const CREATED = { key: 'created', title: 'Created', color: 'var(--chart-1)' };
const DELETED = { key: 'deleted', title: 'Deleted', color: 'var(--chart-2)' };

describe('the legend of a chart', () => {
  it('names the series and the threshold', async () => {
    const limit = { at: 40, title: 'Quarantine threshold (40%)' };
    const { text } = await render(<ChartLegend series={[CREATED, DELETED]} limit={limit} />);

    expect(text).toBe('Created Deleted Quarantine threshold (40%)');
  });

  it('is left out for one series without a threshold: the title names it', async () => {
    expect((await render(<ChartLegend series={[CREATED]} limit={undefined} />)).html).toBe('');
  });
});

describe('the tooltip of a chart', () => {
  it('has the values in the order of the legend; a missing one is 0', async () => {
    const formatValue = (value: number) => `${value} users`;
    const { text } = await render(
      <ChartTooltip title="May 1" series={[CREATED, DELETED]} values={{ deleted: 3 }} formatValue={formatValue} />,
    );

    expect(text).toBe('May 1 Created 0 users Deleted 3 users');
  });
});

describe('a time chart', () => {
  it('is an image with a text alternative, and keeps its legend as text', async () => {
    const { html, text } = await render(
      <TimeChart
        label="Changes per day"
        points={[{ at: 0, created: 1, deleted: 2 }]}
        series={[CREATED, DELETED]}
        formatTime={String}
        formatTick={(at) => [String(at)]}
        shape="bar"
      />,
    );

    expect(html).toContain('role="img" aria-label="Changes per day"');
    expect(text).toBe('Created Deleted');
  });
});
