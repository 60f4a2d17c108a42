import { z } from 'zod';
import { mixAll } from '../../seeded-random.ts';

const share = z.number().min(0).max(1);

/** What generated people are made from. The same settings give the same people, on any machine. */
export const peopleSettingsSchema = z.strictObject({
  seed: z.int(),
  /** How many there are at first. */
  people: z.int().min(0).max(10_000_000),
  /** Behind the `@` of the members' names. */
  domain: z.string().regex(/^[a-z0-9.-]+$/),
  /** The part that is assigned to the app. */
  assignedShare: share,
  /** The part whose account is disabled from the start. */
  disabledShare: share,
  /** The part that was invited from elsewhere. */
  guestShare: share,
});

export type PeopleSettings = Readonly<z.infer<typeof peopleSettingsSchema>>;

/** People as a tenant usually has them. */
export function usualPeople({ people, seed }: { readonly people: number; readonly seed: number }): PeopleSettings {
  return { seed, people, domain: 'acme.example', assignedShare: 0.97, disabledShare: 0.01, guestShare: 0.03 };
}

const HIDDEN_INDEX = 0x1d;
const PARTS = [1, 2, 3] as const;

/** The `id` of a generated user: a UUID that hides the index in its last eight digits, so that it can be found again. */
export function generatedId(seed: number, index: number): string {
  const [first, second, third] = PARTS.map((part) => hex(mixAll(seed, index, part))) as [string, string, string];
  const hidden = hex((index ^ maskOf(seed)) >>> 0);
  return `${first}-${second.slice(0, 4)}-4${second.slice(4, 7)}-8${third.slice(0, 3)}-${third.slice(3, 7)}${hidden}`;
}

/** The index that an `id` hides; `null` when it is of another origin. */
export function indexOfGeneratedId(seed: number, id: string): number | null {
  const hidden = Number.parseInt(id.slice(-8), 16);
  if (Number.isNaN(hidden)) return null;
  const index = (hidden ^ maskOf(seed)) >>> 0;
  return generatedId(seed, index) === id.toLowerCase() ? index : null;
}

function maskOf(seed: number): number {
  return mixAll(seed, HIDDEN_INDEX);
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0');
}
