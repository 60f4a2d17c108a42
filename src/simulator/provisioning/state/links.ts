const SMALLEST = 1_024;

/** The links of all users by their index in the source, packed so that a million of them take little room. */
export class Links {
  private readonly targetIds: (string | null)[] = [];
  private readonly byTargetId = new Map<string, number>();
  private flags = new Uint8Array(SMALLEST);
  private managers = new Int32Array(SMALLEST).fill(-1);

  /** One more than the largest index that was ever set. */
  get size(): number {
    return this.targetIds.length;
  }

  /** How many users are linked. */
  get count(): number {
    return this.byTargetId.size;
  }

  get(index: number): Link {
    return unpackLink(this.targetIds[index] ?? null, this.flags[index] ?? 0, this.managers[index] ?? -1);
  }

  /** The user that is linked to a resource of the target; `null` for none. */
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

/** What a job remembers of one user of the source. */
export interface Link {
  /** The `id` that the target gave; `null` when the user is not known there. */
  readonly targetId: string | null;
  /** Whether the target was last left with the user active. */
  readonly isActive: boolean;
  /** Whether the user was disabled because it was unassigned or filtered out; who is deleted after that is not looked at. */
  readonly hasLeftScope: boolean;
  /** Whether its disable or delete is held back until an admin decides. */
  readonly isHeld: boolean;
  /** Whether its manager was not known in the target when it was last looked at. */
  readonly awaitsManager: boolean;
  /** Whether the initial cycle under way has seen to it. */
  readonly isSeen: boolean;
  /** Index of the manager that the target shows; -1 for none, or one that is not known. */
  readonly manager: number;
}

/** What is remembered of a user that nothing has happened to. */
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

/** The yes-or-nos of a link as the bits of a small number. */
export function packFlags(link: Link): number {
  return FLAGS.reduce((bits, flag, place) => (link[flag] ? bits | (1 << place) : bits), 0);
}

/** A link of its parts. */
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
