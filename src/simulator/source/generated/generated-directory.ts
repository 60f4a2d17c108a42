import { z } from 'zod';
import { InputError } from '../../input-error.ts';
import type { Random } from '../../seeded-random.ts';
import { ChangeLog, type SourceChange, type SourceDirectory } from '../source-directory.ts';
import { mergePatches, patchUser, type SourceUser, type UserPatch, userPatchSchema } from '../source-user.ts';
import { generateUser } from './generated-user.ts';
import { IndexPool } from './index-pool.ts';
import { generatedId, indexOfGeneratedId, type PopulationSettings, populationSettingsSchema } from './population.ts';

/** How long Entra's recycle bin keeps a deleted user. */
const RECYCLE_BIN_MS = 30 * 24 * 60 * 60 * 1000;

const stateSchema = z.strictObject({
  settings: populationSettingsSchema,
  size: z.int().min(0),
  overlays: z.array(z.tuple([z.int(), userPatchSchema])),
  deletedAt: z.array(z.tuple([z.int(), z.number()])),
  purged: z.array(z.int()),
  away: z.array(z.int()),
  changes: z.array(z.int()),
});

/** The state of generated users besides their settings; small when little has changed. */
export type GeneratedState = z.infer<typeof stateSchema>;

/** A source of users generated from a seed on access. Only changes to them are kept in memory. */
export class GeneratedDirectory implements SourceDirectory {
  private readonly overlays: Map<number, UserPatch>;
  private readonly deletedAt: Map<number, number>;
  private readonly purged: Set<number>;
  private readonly log: ChangeLog;
  private readonly away: IndexPool;
  private count: number;

  constructor(
    readonly settings: PopulationSettings,
    state: GeneratedState | null = null,
  ) {
    this.count = state?.size ?? settings.people;
    this.overlays = new Map(state?.overlays);
    this.deletedAt = new Map(state?.deletedAt);
    this.purged = new Set(state?.purged);
    this.log = new ChangeLog(state ? [...state.changes] : []);
    this.away = new IndexPool(state?.away);
  }

  /** @throws InputError when the value is not a state */
  static fromJSON(value: unknown): GeneratedDirectory {
    const read = stateSchema.safeParse(value);
    if (!read.success) throw new InputError(`The state of the people cannot be read. ${z.prettifyError(read.error)}`);
    return new GeneratedDirectory(read.data.settings, read.data);
  }

  get size(): number {
    return this.count;
  }

  get watermark(): number {
    return this.log.watermark;
  }

  at(index: number): SourceUser | null {
    if (index < 0 || index >= this.count || this.purged.has(index)) return null;
    const user = generateUser(this.settings, index);
    const overlay = this.overlays.get(index);
    return overlay ? patchUser(user, overlay) : user;
  }

  indexOf(id: string): number | null {
    const index = indexOfGeneratedId(this.settings.seed, id);
    return index !== null && index < this.count ? index : null;
  }

  /** The `id` of an index, also of a purged user. */
  idOf(index: number): string {
    return generatedId(this.settings.seed, index);
  }

  *changesSince(watermark: number): Generator<SourceChange> {
    for (const index of this.log.since(watermark)) {
      yield { index, user: this.at(index), id: this.idOf(index) };
    }
  }

  /** Adds a user; returns its index. */
  append(): number {
    const index = this.count;
    this.count += 1;
    this.log.add(index);
    return index;
  }

  /** Changes a user, including assignment and account; no effect on a purged one. */
  change(index: number, patch: UserPatch): void {
    if (this.purged.has(index)) return;
    this.overlays.set(index, mergePatches(this.overlays.get(index) ?? {}, patch));
    this.trackReturnable(index);
    this.log.add(index);
  }

  /** Moves a user to the recycle bin. */
  softDelete(index: number, at: Date): void {
    this.deletedAt.set(index, at.getTime());
    this.change(index, { isDeleted: true });
  }

  /** Restores a user from the recycle bin. */
  restore(index: number): void {
    this.deletedAt.delete(index);
    this.change(index, { isDeleted: false });
  }

  /** Deletes a user permanently. */
  purge(index: number): void {
    if (this.purged.has(index)) return;
    this.deletedAt.delete(index);
    this.overlays.delete(index);
    this.away.remove(index);
    this.purged.add(index);
    this.log.add(index);
  }

  /** Purges users who have been in the recycle bin for 30 days. */
  purgeExpired(now: Date): void {
    for (const [index, deletedAt] of this.deletedAt) {
      if (deletedAt + RECYCLE_BIN_MS <= now.getTime()) this.purge(index);
    }
  }

  /** A random user who left and can return; `null` for none. */
  drawReturnable(random: Random): number | null {
    return this.away.draw(random);
  }

  toJSON(): GeneratedState {
    return {
      settings: this.settings,
      size: this.count,
      overlays: [...this.overlays],
      deletedAt: [...this.deletedAt],
      purged: [...this.purged],
      away: [...this.away.toJSON()],
      changes: [...this.log.toJSON()],
    };
  }

  private trackReturnable(index: number): void {
    const { isAssigned, accountEnabled, isDeleted } = this.overlays.get(index) ?? {};
    if (isAssigned === false || accountEnabled === false || isDeleted) this.away.add(index);
    else this.away.remove(index);
  }
}
