import { type Link, packFlags, unpackLink } from './link.ts';

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
