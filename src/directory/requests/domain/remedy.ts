import { ENGLISH, type Remedies } from './remedies.en.ts';
import { FRENCH } from './remedies.fr.ts';

/** The languages of remedies. */
export type Language = 'EN' | 'FR';

const REMEDIES: Readonly<Record<Language, Remedies>> = { EN: ENGLISH, FR: FRENCH };

interface ErrorResponse {
  readonly status: number;
  readonly scimType: string | null;
}

/** What an administrator should do about a request with this response, in one sentence. */
export function remedyFor({ status, scimType }: ErrorResponse, language: Language): string {
  const { byStatus, byKeyword, refused, failed } = REMEDIES[language];
  return byKeyword[`${status} ${scimType}`] ?? byStatus[status] ?? (status >= 500 ? failed : refused);
}
