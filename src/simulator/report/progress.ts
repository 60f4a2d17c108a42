import { SingleBar } from 'cli-progress';
import type { CycleSummary, ProvisioningListener } from '../provisioning/provisioning-listener.ts';
import { formatCount, formatDuration } from './format.ts';

/** A listener that shows how far a run is. */
export interface Progress extends ProvisioningListener {
  /** Leaves the terminal as it was; to be called whatever happened. */
  stop(): void;
}

/** A cycle that takes long enough to be followed. */
interface LargeCycle {
  readonly title: string;
  readonly objects: number;
}

/** Shows how far one large cycle is. */
interface Gauge {
  begin(cycle: LargeCycle): void;
  show(done: number, milliseconds: number): void;
  end(): void;
}

const LARGE_CYCLE = 100;
const QUIET_MS = 5_000;

/**
 * Shows a large cycle as it goes on, with rate and time left: as a bar on a terminal, as a plain line for each tenth
 * elsewhere. Of small cycles, which are many, one is told every few seconds, and all in which something failed.
 */
export function createProgress(output: NodeJS.WriteStream): Progress {
  const gauge = output.isTTY ? createBar(output) : createLines(output);
  let objects = 0;
  let done = 0;
  let began = 0;
  let saidAt = Number.NEGATIVE_INFINITY;

  function isWorthTelling({ failed }: CycleSummary): boolean {
    return failed > 0 || (objects > 0 && (objects >= LARGE_CYCLE || performance.now() - saidAt >= QUIET_MS));
  }

  return {
    cycleBegins(cycle) {
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
    cycleEnds(cycle) {
      gauge.end();
      if (!isWorthTelling(cycle)) return;
      saidAt = performance.now();
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
    begin: (begun) => {
      cycle = begun;
    },
    show(done, milliseconds) {
      const { title, objects } = cycle;
      if (done === objects || done % Math.ceil(objects / 10) !== 0) return;
      const left = formatDuration((milliseconds / done) * (objects - done));
      const rate = ratePerSecond(done, milliseconds);
      output.write(`${title}: ${formatCount(done)} of ${formatCount(objects)}, ${rate}/s, ${left} left\n`);
    },
    end: nothing,
  };
}

function titleOf({ number, kind }: Pick<CycleSummary, 'number' | 'kind'>): string {
  return kind === 'initial' ? 'Initial cycle' : `Cycle ${formatCount(number)}`;
}

function ratePerSecond(done: number, milliseconds: number): string {
  return formatCount(done / Math.max(milliseconds / 1_000, 0.001));
}

function nothing(): void {}
