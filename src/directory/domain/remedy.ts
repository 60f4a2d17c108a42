import { ENGLISH } from './remedies.en.ts';
import { FRENCH } from './remedies.fr.ts';

/** The languages in which the directory advises. */
export type Language = 'EN' | 'FR';

/** What an admin does about requests that were not answered as hoped, in sentences of one language. */
export interface Remedies {
  /** About each HTTP status. */
  readonly byStatus: Readonly<Record<number, string>>;
  /** Where SCIM's keyword says more than the status (RFC 7644 §3.12): behind the status and a space. */
  readonly byKeyword: Readonly<Record<string, string>>;
  /** About any other refusal. */
  readonly refused: string;
  /** About any other failure of ours. */
  readonly failed: string;
}

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
