const INITIAL_CAPACITY = 1_024;

/** The links of all users by source index, in typed arrays: a million of them fit into little memory. */
export class Links {
  private readonly targetIds: (string | null)[] = [];
  private readonly byTargetId = new Map<string, number>();
  private flags = new Uint8Array(INITIAL_CAPACITY);
  private managers = new Int32Array(INITIAL_CAPACITY).fill(-1);

  /** One more than the largest index ever set. */
  get size(): number {
    return this.targetIds.length;
  }

  /** Number of linked users. */
  get count(): number {
    return this.byTargetId.size;
  }

  get(index: number): Link {
    return unpackLink(this.targetIds[index] ?? null, this.flags[index] ?? 0, this.managers[index] ?? -1);
  }

  /** The index of the user who is linked to a resource; `null` for none. */
  indexOf(targetId: string): number | null {
    return this.byTargetId.get(targetId) ?? null;
  }

  set(index: number, link: Link): void {
    while (this.targetIds.length <= index) this.targetIds.push(null);
    if (index >= this.flags.length) this.grow(index);
    const before = this.targetIds[index] ?? null;
    if (before !== link.targetId) {
      if (before !== null && this.byTargetId.get(before) === index) this.byTargetId.delete(before);
      if (link.targetId !== null) this.byTargetId.set(link.targetId, index);
    }
    this.targetIds[index] = link.targetId;
    this.flags[index] = packFlags(link);
    this.managers[index] = link.manager;
  }

  private grow(index: number): void {
    const room = Math.max(index + 1, this.flags.length * 2);
    const flags = new Uint8Array(room);
    flags.set(this.flags);
    const managers = new Int32Array(room).fill(-1);
    managers.set(this.managers);
    this.flags = flags;
    this.managers = managers;
  }
}

/** The link of a source user to a resource of the target. */
export interface Link {
  /** The resource's `id`; `null` when the user is not linked. */
  readonly targetId: string | null;
  /** Whether the user is active in the target, by the last request. */
  readonly isActive: boolean;
  /** Whether the user was disabled for leaving the scope; Entra ignores its deletion after that. */
  readonly hasLeftScope: boolean;
  /** Whether its disable or delete is held back for an administrator's decision. */
  readonly isHeld: boolean;
  /** Whether its manager had no id in the target at the last cycle. */
  readonly awaitsManager: boolean;
  /** Whether the current initial cycle has provisioned it. */
  readonly isSeen: boolean;
  /** Index of its manager in the target; -1 for none or an unlinked one. */
  readonly manager: number;
}

/** The link of a user who was never provisioned. */
export const NO_LINK: Link = {
  targetId: null,
  isActive: false,
  hasLeftScope: false,
  isHeld: false,
  awaitsManager: false,
  isSeen: false,
  manager: -1,
};

const FLAGS = ['isActive', 'hasLeftScope', 'isHeld', 'awaitsManager', 'isSeen'] as const;

/** The booleans of a link as a bit mask. */
export function packFlags(link: Link): number {
  return FLAGS.reduce((bits, flag, place) => (link[flag] ? bits | (1 << place) : bits), 0);
}

/** Builds a link from its stored parts. */
export function unpackLink(targetId: string | null, bits: number, manager: number): Link {
  const flag = (place: number) => (bits & (1 << place)) !== 0;
  return {
    targetId,
    isActive: flag(0),
    hasLeftScope: flag(1),
    isHeld: flag(2),
    awaitsManager: flag(3),
    isSeen: flag(4),
    manager,
  };
}
