import type { Work } from '../provisioning-context.ts';
import type { CycleSummary, ProvisioningListener } from '../provisioning-listener.ts';
import { isDeletion } from '../reconcile/intent.ts';
import { orUnmapped } from '../reconcile/outcome.ts';
import { awaiting, provisionManager } from '../reconcile/provision-manager.ts';
import { type Case, openCase, provisionUser } from '../reconcile/provision-user.ts';
import { probe } from '../test-connection.ts';
import { concludeCycle } from './conclude-cycle.ts';
import { forEachInLanes } from './concurrency-pool.ts';
import { CycleBook } from './cycle-recorder.ts';
import { objectsOf } from './cycle-users.ts';

/** Who is told what a cycle does, and who may end it before its time. */
export interface CycleSurroundings {
  readonly listener: ProvisioningListener;
  readonly signal: AbortSignal | null;
}

/** A cycle's work; provisioning on demand has none. */
export type CycleWork = Work & { readonly kind: 'initial' | 'incremental' };

/** Runs one cycle, from its probe to its summary. A cycle that is ended before its time is begun again by the next one. */
export async function runCycle(work: CycleWork, { listener, signal }: CycleSurroundings): Promise<CycleSummary> {
  const { state, source, kind, now: at } = work;
  const began = performance.now();
  const { count, indexes, ids } = objectsOf(work);
  const upTo = source.watermark;
  const { cycle, watermark } = state.progress;
  const number = cycle + 1;
  state.setProgress({ cycle: number, watermark: watermark ?? upTo, isUnderWay: true });
  state.save();
  listener.cycleBegins?.({ number, kind, at, objects: count });
  const book = new CycleBook(work, { listener, ids });
  const isCalledOff = count > 0 && !(await isAnswered(work, book));
  const isStopped = () => signal?.aborted === true;
  const passes = new Passes(work, book, () => book.halt !== null || isCalledOff || isStopped());
  await passes.run(indexes);
  const quarantine = concludeCycle(work, book, { upTo, isCalledOff, isStopped: isStopped(), held: passes.held });
  const milliseconds = performance.now() - began;
  const summary = { number, kind, at, ...book.tally.counts, escrowed: state.escrow.size, quarantine, milliseconds };
  listener.cycleEnds?.(summary);
  return summary;
}

async function isAnswered({ client, plan }: Work, book: CycleBook): Promise<boolean> {
  const failure = await probe(client, plan);
  if (failure !== null) book.enterProbe(failure);
  return failure === null;
}

/** The passes of a cycle: everybody but those who leave; those who leave; the managers. */
class Passes {
  /** Whose disable or delete is held back. */
  held: readonly number[] = [];
  private readonly leaving: number[] = [];
  private readonly touched = new Set<number>();
  private readonly arrived = new Set<number>();

  constructor(
    private readonly work: CycleWork,
    private readonly book: CycleBook,
    private readonly isOver: () => boolean,
  ) {}

  async run(indexes: Iterable<number>): Promise<void> {
    const { accidentalDeletionThreshold: threshold } = this.work.settings;
    await this.inLanes(indexes, (index) => this.lookAt(index));
    if (threshold !== null && this.leaving.length > threshold) this.held = this.leaving;
    else await this.inLanes(this.leaving, (index) => this.provision(openCase(this.work, index)));
    if (this.work.plan.manager !== null) await this.inLanes(this.reports(), (index) => this.sendManager(index));
  }

  private inLanes(indexes: Iterable<number>, handle: (index: number) => Promise<void>): Promise<void> {
    return forEachInLanes(indexes, { lanes: this.work.settings.concurrency, isOver: this.isOver }, handle);
  }

  /** Where there is a threshold, those who leave are counted before anything is done to them. */
  private async lookAt(index: number): Promise<void> {
    const { settings, state } = this.work;
    const opened = openCase(this.work, index);
    const link = state.links.get(index);
    const isCounted = settings.accidentalDeletionThreshold !== null && isDeletion(opened.intent, opened.standing, link);
    const isAllowed = link.isHeld && state.progress.areDeletesAllowed;
    if (isCounted && !isAllowed) this.leaving.push(index);
    else await this.provision(opened);
  }

  private async provision(opened: Case): Promise<void> {
    const { state, kind } = this.work;
    const { index } = opened;
    const wasLinked = state.links.get(index).targetId !== null;
    const outcome = await orUnmapped(() => provisionUser(this.work, opened));
    this.book.enter(opened, outcome);
    const isLinked = state.links.get(index).targetId !== null;
    const isSeen = kind === 'initial' && !outcome.halts && (isLinked || outcome.status === 'failure');
    if (!outcome.halts) state.setLink(index, { isHeld: false, isSeen });
    if (kind === 'initial') return;
    this.touched.add(index);
    if (isLinked && !wasLinked) this.arrived.add(index);
  }

  /** Whose manager may have to be sent. */
  private *reports(): Generator<number> {
    const { kind, state } = this.work;
    if (kind === 'initial') {
      for (let index = 0; index < state.links.size; index++) yield index;
    } else {
      yield* this.touched;
      for (const index of awaiting(this.work, this.arrived)) if (!this.touched.has(index)) yield index;
    }
  }

  private async sendManager(index: number): Promise<void> {
    const outcome = await orUnmapped(() => provisionManager(this.work, index));
    if (outcome !== null) this.book.enterManager(index, outcome);
  }
}
