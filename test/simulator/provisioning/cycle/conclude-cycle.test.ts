import { describe, expect, it } from '@jest/globals';
import { type CycleEnd, concludeCycle } from '../../../../src/simulator/provisioning/cycle/conclude-cycle.ts';
import { CycleRecorder } from '../../../../src/simulator/provisioning/cycle/cycle-recorder.ts';
import { STAGED_DELETE } from '../../../../src/simulator/provisioning/quarantine/quarantine.ts';
import { contextOf } from '../../../support/simulator/context.ts';

function conclude(end: Partial<CycleEnd>) {
  const context = contextOf();
  context.state.setProgress({ cycle: 2, isInitialDone: true, watermark: 3, isUnderWay: true });
  const recorder = new CycleRecorder(context, { listener: {}, ids: new Map() });
  const complete = { upTo: 9, isUnreachable: false, isStopped: false, held: [] };
  const code = concludeCycle(context, recorder, { ...complete, ...end });
  return { code, ...context.state.progress, held: [...context.state.held()] };
}

describe('concludeCycle', () => {
  it('moves the watermark at the end of a complete cycle only', () => {
    expect(conclude({})).toMatchObject({ watermark: 9, isUnderWay: false, quarantine: null });
    expect(conclude({ isStopped: true })).toMatchObject({ watermark: 3, isUnderWay: true });
    expect(conclude({ isUnreachable: true })).toMatchObject({ watermark: 3, isUnderWay: false });
  });

  it('quarantines the job while held deletes wait for a decision', () => {
    expect(conclude({ held: [4, 5] })).toMatchObject({
      held: [4, 5],
      code: STAGED_DELETE,
      quarantine: { reason: STAGED_DELETE },
    });
  });
});
