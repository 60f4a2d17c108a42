import { describe, expect, it } from '@jest/globals';
import { CycleRecorder } from '../../../../src/simulator/provisioning/cycle/cycle-recorder.ts';
import type { ProvisioningEvent } from '../../../../src/simulator/provisioning/provisioning-listener.ts';
import {
  failed,
  failedAndHalts,
  skipped,
  succeeded,
} from '../../../../src/simulator/provisioning/reconcile/outcome.ts';
import { BAD_CREDENTIALS } from '../../../../src/simulator/scim-client/failure.ts';
import { contextOf } from '../../../support/simulator/context.ts';

const CREATE = { action: 'create', targetId: null, attributes: [] } as const;
const FAILURE = { status: 400, errorCode: 'BadRequest', detail: 'no' };

function record() {
  const context = contextOf();
  const events: ProvisioningEvent[] = [];
  const listener = { provisioned: (event: ProvisioningEvent) => void events.push(event) };
  const recorder = new CycleRecorder(context, { listener, ids: new Map([[3, 'purged-id']]) });
  return { recorder, events, escrow: context.state.escrow };
}

describe('CycleRecorder', () => {
  it('puts a failed user in escrow until it succeeds', () => {
    const { recorder, escrow } = record();
    const subject = { index: 0, user: null };

    recorder.record(subject, failed(CREATE, FAILURE));
    expect(escrow.get(0)).toMatchObject({ attempts: 1, errorCode: 'BadRequest' });
    recorder.record(subject, succeeded(CREATE));

    expect(escrow.size).toBe(0);
    expect(recorder.counter.counts).toMatchObject({ created: 1, failed: 1 });
  });

  it('counts skipped users, which are not operations, and failed managers apart', () => {
    const { recorder } = record();

    recorder.record({ index: 0, user: null }, skipped(null, 'why'));
    recorder.recordManager(0, failed({ ...CREATE, action: 'update' }, FAILURE));

    expect(recorder.counter.counts).toMatchObject({ skipped: 1, failed: 1 });
    expect(recorder.counter.failures).toEqual({ operations: 1, failures: 0, referenceFailures: 1 });
  });

  it('halts for an outcome that halts, without escrow, and for a probe with rejected credentials', () => {
    const [one, other] = [record(), record()];

    one.recorder.record({ index: 0, user: null }, failedAndHalts(CREATE, FAILURE));
    other.recorder.recordProbeFailure({ ...FAILURE, errorCode: BAD_CREDENTIALS });

    expect(one.recorder.halt).toEqual({ reason: 'BadRequest', detail: 'no' });
    expect(one.escrow.size).toBe(0);
    expect(other.recorder.halt).toMatchObject({ reason: BAD_CREDENTIALS });
  });

  it('reports a purged user by its id', () => {
    const { recorder, events } = record();

    recorder.record({ index: 3, user: null }, succeeded({ ...CREATE, action: 'delete' }));

    expect(events).toMatchObject([{ sourceId: 'purged-id', sourceName: '', action: 'delete' }]);
  });
});
