import { reach, read } from '../../api/ask.ts';

/**
 * Runs a query of the reader's own, as whoever is signed in; the answer is shown as it came, its errors too.
 *
 * @throws SyntaxError when the variables are not JSON
 * @throws AskError `UNREACHABLE`
 */
export async function runQuery(query: string, variables: string): Promise<string> {
  const body = JSON.stringify({ query, variables: JSON.parse(variables || '{}') });
  const response = await reach('/console/graphql', { method: 'POST', body });
  return JSON.stringify(await read<unknown>(response), null, 2);
}
