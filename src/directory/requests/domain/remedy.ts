import { ENGLISH } from './remedies.en.ts';
import { FRENCH } from './remedies.fr.ts';
import type { Remedies } from './remedies.ts';

/** The languages in which the directory advises. */
export type Language = 'EN' | 'FR';

const REMEDIES: Readonly<Record<Language, Remedies>> = { EN: ENGLISH, FR: FRENCH };

/** How requests were answered. */
interface Answered {
  readonly status: number;
  readonly scimType: string | null;
}

/** A sentence that tells an admin what to do about requests that were answered so. */
export function remedyFor({ status, scimType }: Answered, language: Language): string {
  const { byStatus, byKeyword, refused, failed } = REMEDIES[language];
  return byKeyword[`${status} ${scimType}`] ?? byStatus[status] ?? (status >= 500 ? failed : refused);
}
