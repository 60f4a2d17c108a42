import { readFile } from 'node:fs/promises';
import { issueAccessTokenOperation } from '../../dist/wire/operations.generated.js';

const VARIABLES = { enterprise: 'bench1', name: 'analysts', permissions: ['READ_DIRECTORY'], expiresAt: null };

/**
 * A token that may look at everything of the first enterprise and change nothing, made as an administrator makes it.
 *
 * @param {import('./processes.ts').ServerProcess} product
 */
export async function readingToken({ told: { graphqlUrl: url, adminTokenFile } }) {
  const secret = (await readFile(adminTokenFile, 'utf8')).trim();
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: issueAccessTokenOperation.text, variables: VARIABLES }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(`No token for the analysts: ${JSON.stringify(errors)}`);
  return { url, token: data.issueAccessToken.secret };
}
