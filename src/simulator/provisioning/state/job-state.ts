import type { EscrowEntry } from '../quarantine/escrow.ts';
import { type Link, Links, NO_LINK, packFlags, unpackLink } from './links.ts';
import type { JobProgress, StateRecord, StateStore } from './state-record.ts';

const AT_FIRST: JobProgress = {
  cycle: 0,
  isInitialDone: false,
  isUnderWay: false,
  watermark: null,
  quarantine: null,
  areDeletesAllowed: false,
};

/** Below so many records a store is not worth tidying up. */
const FEW_RECORDS = 50_000;

/** What a job knows from one cycle to the next: its links, what failed, how far it is. */
export class JobState {
  private linksByIndex = new Links();
  private readonly entries = new Map<number, EscrowEntry>();
  private progressSoFar = AT_FIRST;

  /** @param records what was remembered earlier */
  constructor(
    private readonly store: StateStore,
    records: Iterable<StateRecord> = [],
  ) {
    for (const record of records) this.apply(record);
  }

  get links(): Pick<Links, 'get' | 'indexOf' | 'size' | 'count'> {
    return this.linksByIndex;
  }

  get escrow(): ReadonlyMap<number, EscrowEntry> {
    return this.entries;
  }

  get progress(): JobProgress {
    return this.progressSoFar;
  }

  /** Changes what is remembered of a user. */
  setLink(index: number, change: Partial<Link>): void {
    const before = this.linksByIndex.get(index);
    const link = { ...before, ...change };
    const flags = packFlags(link);
    const { targetId, manager } = link;
    if (targetId === before.targetId && manager === before.manager && flags === packFlags(before)) return;
    this.remember({ link: index, target: targetId, flags, manager });
  }

  /** `null` takes the user out of escrow. */
  setEscrow(index: number, entry: EscrowEntry | null): void {
    if (entry !== null || this.entries.has(index)) this.remember({ escrow: index, entry });
  }

  setProgress(change: Partial<JobProgress>): void {
    this.remember({ progress: { ...this.progressSoFar, ...change } });
  }

  /** Users whose disable or delete is held back. */
  *held(): Generator<number> {
    for (let index = 0; index < this.links.size; index++) if (this.links.get(index).isHeld) yield index;
  }

  /**
   * Makes the next cycle an initial one: watermark, escrow and quarantine are forgotten, the links stay. A `full` restart
   * forgets the links, too.
   */
  restart(extent: 'cycle' | 'full'): void {
    if (extent === 'full') this.linksByIndex = new Links();
    for (let index = 0; index < this.links.size; index++) {
      this.linksByIndex.set(index, { ...this.links.get(index), isSeen: false, isHeld: false });
    }
    this.entries.clear();
    this.progressSoFar = { ...AT_FIRST, cycle: this.progressSoFar.cycle };
    this.store.replaceAll(this.records());
  }

  /** Lets all that is remembered outlive the process. */
  save(): void {
    if (this.store.written > FEW_RECORDS + this.links.size) this.store.replaceAll(this.records());
    else this.store.flush();
  }

  close(): void {
    this.store.close();
  }

  private remember(record: StateRecord): void {
    this.apply(record);
    this.store.write(record);
  }

  private apply(record: StateRecord): void {
    if ('link' in record) {
      this.linksByIndex.set(record.link, unpackLink(record.target, record.flags, record.manager));
    } else if ('progress' in record) {
      this.progressSoFar = record.progress;
    } else if (record.entry === null) {
      this.entries.delete(record.escrow);
    } else {
      this.entries.set(record.escrow, record.entry);
    }
  }

  private *records(): Generator<StateRecord> {
    yield { progress: this.progressSoFar };
    for (const [escrow, entry] of this.entries) yield { escrow, entry };
    const nothing = packFlags(NO_LINK);
    for (let index = 0; index < this.links.size; index++) {
      const link = this.links.get(index);
      const { targetId: target, manager } = link;
      const flags = packFlags(link);
      if (target !== null || flags !== nothing) yield { link: index, target, flags, manager };
    }
  }
}

/** A state that lasts as long as the process. */
export function createJobState(): JobState {
  return new JobState({ write() {}, flush() {}, replaceAll() {}, written: 0, close() {} });
}
