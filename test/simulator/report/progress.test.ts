import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { createProgress } from '../../../src/simulator/report/progress.ts';
import { cycle } from './cycles.ts';

function output(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  const stream = Object.assign(new PassThrough(), { isTTY, cursorTo: () => true, clearLine: () => true, columns: 120 });
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => String(stream.read() ?? '') };
}

function runCycleOf(stream: NodeJS.WriteStream, objects: number, failed = 0): void {
  const progress = createProgress(stream);
  progress.cycleStarted?.({ number: 1, kind: 'initial', at: new Date(0), objects });
  const who = { at: new Date(0), cycle: 1, sourceId: 'a', sourceName: 'a', targetId: null, attributes: [] };
  for (let done = 0; done < objects; done++) {
    progress.provisioned?.({ ...who, action: 'create', status: 'success', errorCode: null, detail: null });
  }
  progress.cycleEnded?.(cycle(1, { failed }));
  progress.stop();
}

describe('createProgress', () => {
  it('writes plain lines without a terminal: per 10 % of a large cycle, and at its end', () => {
    const { stream, written } = output(false);

    runCycleOf(stream, 2_000, 2);

    const lines = written().trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/^Initial cycle: 200 of 2,000, [\d,]+\/s, .+ left$/);
    expect(lines[9]).toMatch(/^Initial cycle: 2,000 objects in .+, 2 failed$/);
  });

  it('writes nothing about a cycle without changes', () => {
    const { stream, written } = output(false);

    runCycleOf(stream, 0);

    expect(written()).toBe('');
  });

  it('shows a bar on a terminal, with rate and time left', () => {
    const { stream, written } = output(true);

    runCycleOf(stream, 1_000);

    expect(written()).toMatch(/Initial cycle .*0\/1000 .*\/s .*left/);
  });
});
