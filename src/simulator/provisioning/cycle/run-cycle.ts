import type { ProvisioningContext } from '../provisioning-context.ts';
import type { CycleSummary, ProvisioningListener } from '../provisioning-listener.ts';
import { countsAsDeletion } from '../reconcile/intent.ts';
import { catchMappingError } from '../reconcile/outcome.ts';
import { provisionManager, usersAwaiting } from '../reconcile/provision-manager.ts';
import { type Evaluation, evaluateUser, provisionUser } from '../reconcile/provision-user.ts';
import { probe } from '../test-connection.ts';
import { concludeCycle } from './conclude-cycle.ts';
import { forEachConcurrently } from './concurrency-pool.ts';
import { CycleRecorder } from './cycle-recorder.ts';
import { usersOfCycle } from './cycle-users.ts';

/** Who receives the events of a cycle, and the signal that aborts it. */
export interface CycleOptions {
  readonly listener: ProvisioningListener;
  readonly signal: AbortSignal | null;
}

/** The context of a cycle, as opposed to that of on-demand provisioning. */
export type CycleContext = ProvisioningContext & { readonly kind: 'initial' | 'incremental' };

/** Runs one cycle, from the probe to the summary. An aborted cycle is repeated by the next call. */
export async function runCycle(context: CycleContext, { listener, signal }: CycleOptions): Promise<CycleSummary> {
  const { state, source, kind, now: at } = context;
  const began = performance.now();
  const { count, indexes, ids } = usersOfCycle(context);
  const upTo = source.watermark;
  const { cycle, watermark } = state.progress;
  const number = cycle + 1;
  state.setProgress({ cycle: number, watermark: watermark ?? upTo, isUnderWay: true });
  state.save();
  listener.cycleStarted?.({ number, kind, at, objects: count });
  const recorder = new CycleRecorder(context, { listener, ids });
  const isUnreachable = count > 0 && !(await isReachable(context, recorder));
  const isStopped = () => signal?.aborted === true;
  const passes = new CyclePasses(context, recorder, () => recorder.halt !== null || isUnreachable || isStopped());
  await passes.run(indexes);
  const quarantine = concludeCycle(context, recorder, {
    upTo,
    isUnreachable,
    isStopped: isStopped(),
    held: passes.held,
  });
  const milliseconds = performance.now() - began;
  const summary = {
    number,
    kind,
    at,
    ...recorder.counter.counts,
    escrowed: state.escrow.size,
    quarantine,
    milliseconds,
  };
  listener.cycleEnded?.(summary);
  return summary;
}

async function isReachable({ client, mapping }: ProvisioningContext, recorder: CycleRecorder): Promise<boolean> {
  const failure = await probe(client, mapping);
  if (failure !== null) recorder.recordProbeFailure(failure);
  return failure === null;
}

/** The three passes of a cycle: users who stay, users who are disabled or deleted, managers. */
class CyclePasses {
  /** Indexes of users whose disable or delete is held back. */
  held: readonly number[] = [];
  private readonly leavers: number[] = [];
  private readonly touched = new Set<number>();
  private readonly arrived = new Set<number>();

  constructor(
    private readonly context: CycleContext,
    private readonly recorder: CycleRecorder,
    private readonly isStopped: () => boolean,
  ) {}

  async run(indexes: Iterable<number>): Promise<void> {
    const { accidentalDeletionThreshold: threshold } = this.context.settings;
    await this.forEach(indexes, (index) => this.evaluate(index));
    if (threshold !== null && this.leavers.length > threshold) this.held = this.leavers;
    else await this.forEach(this.leavers, (index) => this.provision(evaluateUser(this.context, index)));
    if (this.context.mapping.manager !== null)
      await this.forEach(this.usersAwaitingManager(), (index) => this.sendManager(index));
  }

  private forEach(indexes: Iterable<number>, handle: (index: number) => Promise<void>): Promise<void> {
    return forEachConcurrently(
      indexes,
      { concurrency: this.context.settings.concurrency, isStopped: this.isStopped },
      handle,
    );
  }

  /** With a deletion threshold, disables and deletes are counted in the first pass and carried out in the second. */
  private async evaluate(index: number): Promise<void> {
    const { settings, state } = this.context;
    const evaluation = evaluateUser(this.context, index);
    const link = state.links.get(index);
    const isCounted =
      settings.accidentalDeletionThreshold !== null &&
      countsAsDeletion(evaluation.intent, evaluation.lifecycleState, link);
    const isAllowed = link.isHeld && state.progress.areDeletesAllowed;
    if (isCounted && !isAllowed) this.leavers.push(index);
    else await this.provision(evaluation);
  }

  private async provision(evaluation: Evaluation): Promise<void> {
    const { state, kind } = this.context;
    const { index } = evaluation;
    const wasLinked = state.links.get(index).targetId !== null;
    const outcome = await catchMappingError(() => provisionUser(this.context, evaluation));
    this.recorder.record(evaluation, outcome);
    const isLinked = state.links.get(index).targetId !== null;
    const isSeen = kind === 'initial' && !outcome.halts && (isLinked || outcome.status === 'failure');
    if (!outcome.halts) state.setLink(index, { isHeld: false, isSeen });
    if (kind === 'initial') return;
    this.touched.add(index);
    if (isLinked && !wasLinked) this.arrived.add(index);
  }

  /** Users whose manager may have to be sent. */
  private *usersAwaitingManager(): Generator<number> {
    const { kind, state } = this.context;
    if (kind === 'initial') {
      for (let index = 0; index < state.links.size; index++) yield index;
    } else {
      yield* this.touched;
      for (const index of usersAwaiting(this.context, this.arrived)) if (!this.touched.has(index)) yield index;
    }
  }

  private async sendManager(index: number): Promise<void> {
    const outcome = await catchMappingError(() => provisionManager(this.context, index));
    if (outcome !== null) this.recorder.recordManager(index, outcome);
  }
}
