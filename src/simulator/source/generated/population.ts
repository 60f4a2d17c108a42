import { z } from 'zod';
import { hashKeys } from '../../seeded-random.ts';

const share = z.number().min(0).max(1);

/** Settings of a generated population; the same settings give the same users on any machine. */
export const populationSettingsSchema = z.strictObject({
  seed: z.int(),
  /** Initial number of users. */
  people: z.int().min(0).max(10_000_000),
  /** The domain of the members' userPrincipalNames. */
  domain: z.string().regex(/^[a-z0-9.-]+$/),
  /** Share of users assigned to the app. */
  assignedShare: share,
  /** Share of users whose account is disabled from the start. */
  disabledShare: share,
  /** Share of guests. */
  guestShare: share,
});

export type PopulationSettings = Readonly<z.infer<typeof populationSettingsSchema>>;

/** A population with the shares of a typical tenant. */
export function typicalPopulation({
  people,
  seed,
}: {
  readonly people: number;
  readonly seed: number;
}): PopulationSettings {
  return { seed, people, domain: 'acme.example', assignedShare: 0.97, disabledShare: 0.01, guestShare: 0.03 };
}

const HIDDEN_INDEX = 0x1d;
const PARTS = [1, 2, 3] as const;

/** The `id` of a generated user: a UUID whose last eight digits encode the index. */
export function generatedId(seed: number, index: number): string {
  const [first, second, third] = PARTS.map((part) => hex(hashKeys(seed, index, part))) as [string, string, string];
  const hidden = hex((index ^ maskOf(seed)) >>> 0);
  return `${first}-${second.slice(0, 4)}-4${second.slice(4, 7)}-8${third.slice(0, 3)}-${third.slice(3, 7)}${hidden}`;
}

/** Decodes the index of a generated `id`; `null` for other ids. */
export function indexOfGeneratedId(seed: number, id: string): number | null {
  const hidden = Number.parseInt(id.slice(-8), 16);
  if (Number.isNaN(hidden)) return null;
  const index = (hidden ^ maskOf(seed)) >>> 0;
  return generatedId(seed, index) === id.toLowerCase() ? index : null;
}

function maskOf(seed: number): number {
  return hashKeys(seed, HIDDEN_INDEX);
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0');
}
