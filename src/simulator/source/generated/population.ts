import { z } from 'zod';

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
