/** What only our own page sends: see `same-origin.ts` of the server. */
export const CONSOLE_HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Console': '1' };
