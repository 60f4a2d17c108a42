import type { EscrowEntry } from '../quarantine/escrow.ts';
import { type Link, Links, NO_LINK, packFlags, unpackLink } from './links.ts';
import type { JobProgress, StateRecord, StateStore } from './state-record.ts';

const INITIAL_PROGRESS: JobProgress = {
  cycle: 0,
  isInitialDone: false,
  isUnderWay: false,
  watermark: null,
  quarantine: null,
  areDeletesAllowed: false,
};

/** A store with fewer records than this is not compacted. */
const COMPACTION_THRESHOLD = 50_000;

/** The state of a job between cycles: links, escrow, progress. */
export class JobState {
  private linksByIndex = new Links();
  private readonly entries = new Map<number, EscrowEntry>();
  private progressSoFar = INITIAL_PROGRESS;

  /** @param records the saved state */
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

  /** Updates the link of a user. */
  setLink(index: number, change: Partial<Link>): void {
    const before = this.linksByIndex.get(index);
    const link = { ...before, ...change };
    const flags = packFlags(link);
    const { targetId, manager } = link;
    if (targetId === before.targetId && manager === before.manager && flags === packFlags(before)) return;
    this.append({ link: index, target: targetId, flags, manager });
  }

  /** @param entry `null` removes the user from escrow */
  setEscrow(index: number, entry: EscrowEntry | null): void {
    if (entry !== null || this.entries.has(index)) this.append({ escrow: index, entry });
  }

  setProgress(change: Partial<JobProgress>): void {
    this.append({ progress: { ...this.progressSoFar, ...change } });
  }

  /** Indexes of users whose disable or delete is held back. */
  *held(): Generator<number> {
    for (let index = 0; index < this.links.size; index++) if (this.links.get(index).isHeld) yield index;
  }

  /**
   * Makes the next cycle an initial one: clears watermark, escrow and quarantine; a `full` restart also clears the
   * links.
   */
  restart(extent: 'cycle' | 'full'): void {
    if (extent === 'full') this.linksByIndex = new Links();
    for (let index = 0; index < this.links.size; index++) {
      this.linksByIndex.set(index, { ...this.links.get(index), isSeen: false, isHeld: false });
    }
    this.entries.clear();
    this.progressSoFar = { ...INITIAL_PROGRESS, cycle: this.progressSoFar.cycle };
    this.store.replaceAll(this.records());
  }

  /** Writes the state to disk; compacts the file when it has grown. */
  save(): void {
    if (this.store.written > COMPACTION_THRESHOLD + this.links.size) this.store.replaceAll(this.records());
    else this.store.flush();
  }

  close(): void {
    this.store.close();
  }

  private append(record: StateRecord): void {
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

/** A state in memory only. */
export function createJobState(): JobState {
  return new JobState({ write() {}, flush() {}, replaceAll() {}, written: 0, close() {} });
}
