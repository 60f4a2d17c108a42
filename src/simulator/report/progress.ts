import { SingleBar } from 'cli-progress';
import type { CycleSummary, ProvisioningListener } from '../provisioning/provisioning-listener.ts';
import { formatCount, formatDuration } from './format.ts';

/** A listener that shows the progress of a run. */
export interface Progress extends ProvisioningListener {
  /** Restores the terminal; must be called at the end, also after an error. */
  stop(): void;
}

/** A cycle long enough to show its progress. */
interface LargeCycle {
  readonly title: string;
  readonly objects: number;
}

/** Shows the progress of one large cycle. */
interface Gauge {
  begin(cycle: LargeCycle): void;
  show(done: number, milliseconds: number): void;
  end(): void;
}

const LARGE_CYCLE = 100;
const QUIET_MS = 5_000;

/**
 * Shows the progress of large cycles with rate and time left: as a bar on a terminal, otherwise as a line per 10 %.
 * Reports small cycles at most every few seconds, except those with failures.
 */
export function createProgress(output: NodeJS.WriteStream): Progress {
  const gauge = output.isTTY ? createBar(output) : createLines(output);
  let objects = 0;
  let done = 0;
  let began = 0;
  let reportedAt = Number.NEGATIVE_INFINITY;

  function isReported({ failed }: CycleSummary): boolean {
    return failed > 0 || (objects > 0 && (objects >= LARGE_CYCLE || performance.now() - reportedAt >= QUIET_MS));
  }

  return {
    cycleStarted(cycle) {
      objects = cycle.objects;
      done = 0;
      began = performance.now();
      if (objects >= LARGE_CYCLE) gauge.begin({ title: titleOf(cycle), objects });
    },
    provisioned() {
      if (done >= objects) return;
      done++;
      if (objects >= LARGE_CYCLE) gauge.show(done, performance.now() - began);
    },
    cycleEnded(cycle) {
      gauge.end();
      if (!isReported(cycle)) return;
      reportedAt = performance.now();
      const { milliseconds, failed } = cycle;
      const failures = failed === 0 ? '' : `, ${formatCount(failed)} failed`;
      output.write(
        `${titleOf(cycle)}: ${formatCount(done)} ${done === 1 ? 'object' : 'objects'} in ${formatDuration(milliseconds)}${failures}\n`,
      );
    },
    stop: () => gauge.end(),
  };
}

const BAR = '{title} {bar} {percentage}% | {value}/{total} | {rate}/s | {eta_formatted} left';

function createBar(stream: NodeJS.WriteStream): Gauge {
  const bar = new SingleBar({ stream, format: BAR, hideCursor: true, clearOnComplete: true, etaBuffer: 500 });
  return {
    begin: ({ title, objects }) => bar.start(objects, 0, { title, rate: 0 }),
    show: (done, milliseconds) => bar.update(done, { rate: ratePerSecond(done, milliseconds) }),
    end() {
      if (bar.isActive) bar.stop();
    },
  };
}

function createLines(output: NodeJS.WriteStream): Gauge {
  let cycle: LargeCycle = { title: '', objects: 0 };
  return {
    begin: (started) => {
      cycle = started;
    },
    show(done, milliseconds) {
      const { title, objects } = cycle;
      if (done === objects || done % Math.ceil(objects / 10) !== 0) return;
      const left = formatDuration((milliseconds / done) * (objects - done));
      const rate = ratePerSecond(done, milliseconds);
      output.write(`${title}: ${formatCount(done)} of ${formatCount(objects)}, ${rate}/s, ${left} left\n`);
    },
    end() {},
  };
}

function titleOf({ number, kind }: Pick<CycleSummary, 'number' | 'kind'>): string {
  return kind === 'initial' ? 'Initial cycle' : `Cycle ${formatCount(number)}`;
}

function ratePerSecond(done: number, milliseconds: number): string {
  return formatCount(done / Math.max(milliseconds / 1_000, 0.001));
}
