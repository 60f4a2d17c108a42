import { eventually } from '../eventually.ts';
import type { Product } from './product.ts';
import { openTenant, type Tenant } from './tenant.ts';

/** A word in all data of `acme`, and in no other data. */
export const ACME_WORD = 'Zinnwald';

const ENTERPRISE_EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Two enterprises with users, to test that neither can read the other's data. */
export interface TwoEnterprises {
  /** An access token of `my_corporation` that has all permissions there. */
  readonly token: string;
  /** IDs of data of `acme`, which the token must not give access to. */
  readonly acme: {
    readonly userId: string;
    readonly requestId: string;
    readonly tokenId: string;
    readonly cycleId: string;
    readonly changesCursor: string;
    readonly at: string;
  };
}

/** Provisions users into both enterprises, with one failed request each. */
export async function openTwoEnterprises(product: Product): Promise<TwoEnterprises> {
  const acme = await openTenant(product, 'acme', ACME_WORD);
  const corporation = await openTenant(product, 'my_corporation');
  const userId = await provision(acme, ACME_WORD);
  await provision(corporation, 'Anybody');
  const isKnown = ({ data: { enterprise } }: { data: Known }) =>
    [enterprise.cycles, enterprise.requests].every(({ nodes }) => nodes.length > 0) &&
    enterprise.changes.nodes.length === 3 &&
    valueCount(enterprise) > 0;
  const { data } = await eventually(() => product.graphql<Known>(KNOWN), isKnown);
  const { accessTokens, requests, cycles, changes } = data.enterprise;
  return {
    token: await product.issueAccessToken('my_corporation', 'ADMINISTER'),
    acme: {
      userId,
      requestId: requests.nodes[0]?.id ?? '',
      tokenId: accessTokens.find(({ name }) => name === ACME_WORD)?.id ?? '',
      cycleId: cycles.nodes[0]?.id ?? '',
      changesCursor: changes.endCursor,
      at: changes.nodes[0]?.at ?? '',
    },
  };
}

/** Creates two users whose values contain a word, changes one of them, and sends a request that is rejected. */
async function provision({ send }: Tenant, word: string): Promise<string> {
  const userName = `${word}@acme.example`;
  const user = { userName, displayName: word, title: word, [ENTERPRISE_EXTENSION]: { department: word } };
  const { body } = await send('POST', '/Users', user);
  await send('POST', '/Users', { ...user, userName: `second.${userName}` });
  await send('PATCH', `/Users/${body.id}`, { Operations: [{ op: 'Replace', path: 'nickName', value: word }] });
  await send('POST', '/Users', user);
  return body.id;
}

const KNOWN = `{
  enterprise(name: "acme") {
    accessTokens { id name }
    requests(filter: { method: "PATCH" }) { nodes { id } }
    cycles { nodes { id } }
    changes(first: 3) { nodes { at } endCursor }
    facets(by: [DEPARTMENT]) { values { value } }
  }
}`;

interface Known {
  readonly enterprise: {
    readonly accessTokens: readonly { readonly id: string; readonly name: string }[];
    readonly requests: { readonly nodes: readonly { readonly id: string }[] };
    readonly cycles: { readonly nodes: readonly { readonly id: string }[] };
    readonly changes: { readonly nodes: readonly { readonly at: string }[]; readonly endCursor: string };
    readonly facets: readonly { readonly values: readonly unknown[] }[];
  };
}

function valueCount({ facets }: Known['enterprise']): number {
  return facets[0]?.values.length ?? 0;
}
