import type { Product } from '../../support/product/product.ts';

interface UserState {
  readonly userName: string;
  readonly externalId: string | null;
  readonly active: boolean;
  readonly title: string | null;
  readonly name: { readonly formatted: string | null; readonly familyName: string | null } | null;
  readonly emails: readonly { readonly value: string | null }[];
  readonly phoneNumbers: readonly { readonly type: string | null; readonly value: string | null }[];
  readonly roles: readonly { readonly value: string | null }[];
}

interface Change {
  readonly userId: string;
  readonly version: number;
  readonly operation: 'CREATE' | 'REPLACE' | 'UPDATE' | 'DELETE';
  readonly user: UserState;
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

type Graphql = Product['graphql'];

const STATE =
  'userName externalId active title name { formatted familyName } emails { value } phoneNumbers { type value } roles { value }';

const CHANGES = `query ($name: String!, $after: String) { enterprise(name: $name) {
  page: changes(first: 1000, after: $after) {
    nodes { userId version operation user { ${STATE} } } hasNextPage endCursor } } }`;

const USERS = `query ($name: String!, $after: String) { enterprise(name: $name) {
  page: users(first: 1000, after: $after) { nodes { id version ${STATE} } hasNextPage endCursor } } }`;

/** Differences between the history of an enterprise and its users; empty when the history is consistent. */
export async function historyFaults(graphql: Graphql, name: string): Promise<string[]> {
  const users = await readAll<UserState & { id: string; version: number }>(graphql, USERS, name);
  const changes = Map.groupBy(await readAll<Change>(graphql, CHANGES, name), ({ userId }) => userId);
  const existing = new Set(users.map(({ id }) => id));
  return [
    ...users.flatMap(({ id, version, ...state }) => lastChangeFaults(changes.get(id)?.[0], { id, version, state })),
    ...[...changes].flatMap(([id, ofOne]) => orderFaults(id, ofOne)),
    ...[...changes]
      .filter(([id, [last]]) => (last?.operation === 'DELETE') === existing.has(id))
      .map(
        ([id, [last]]) =>
          `${id} ends with ${last?.operation}, and the user ${existing.has(id) ? 'exists' : 'does not exist'}`,
      ),
  ];
}

function lastChangeFaults(
  last: Change | undefined,
  { id, version, state }: { id: string; version: number; state: UserState },
): string[] {
  if (last === undefined) return [`${id} has no history`];
  if (last.version !== version) return [`${id} is version ${version}, its history ends at ${last.version}`];
  const [is, was] = [JSON.stringify(state), JSON.stringify(last.user)];
  return is === was ? [] : [`${id} is ${is}, its history says ${was}`];
}

/** Versions must decrease by one, from the newest change to the only creation. */
function orderFaults(id: string, changes: readonly Change[]): string[] {
  const gap = changes.some(({ version }, index) => version !== changes.length - index);
  const creations = changes.filter(({ operation }) => operation === 'CREATE');
  const begins = changes.at(-1)?.operation === 'CREATE' && creations.length === 1;
  return [...(gap ? [`${id} has a gap in its history`] : []), ...(begins ? [] : [`${id} was not created once`])];
}

async function readAll<Node>(graphql: Graphql, query: string, name: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = (await graphql(query, { name, after })) as { data: { enterprise: { page: Page<Node> } } };
    nodes.push(...data.enterprise.page.nodes);
    after = data.enterprise.page.endCursor;
    if (!data.enterprise.page.hasNextPage) return nodes;
  }
}
