import { newId } from '../../kernel/ids.ts';
import { usersListOperation, usersTotalOperation } from '../../wire/operations.generated.ts';
import type { Transport, WireError, WireOperation } from '../../wire/transport.ts';
import type { ListedUser } from '../shared/user-columns.ts';
import type { ExportRequest } from './export-request.ts';

/** The directory refused or failed while users were being read. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(readonly wire: WireError) {
    super(wire.message);
  }
}

/** All users that a request means, in pages that are fetched when they are wanted. */
export interface UsersFeed {
  /** @throws FeedError */
  total(): Promise<number>;
  /** @throws FeedError */
  pages(): AsyncGenerator<readonly ListedUser[]>;
}

/** What users are read with. */
export interface UsersFeedOptions {
  readonly transport: Transport;
  readonly token: string;
  readonly pageSize: number;
}

/** Reads on behind the last user seen. */
export function openUsersFeed(request: ExportRequest, { transport, token, pageSize }: UsersFeedOptions): UsersFeed {
  const { enterprise, search, filter = null, orderBy = null } = request;
  const meant = { enterprise, search, filter };
  const ask = async <Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables) => {
    const caller = { token, requestId: newId<never>(), permission: null, isGateway: false };
    const { data, error } = await transport.send(operation, variables, caller);
    if (error !== null) throw new FeedError(error);
    return data;
  };
  const readPage = async (after: string | null) => {
    const variables = { ...meant, orderBy, first: pageSize, after, offset: null };
    return (await ask(usersListOperation, variables)).enterprise.users;
  };
  return {
    total: async () => (await ask(usersTotalOperation, { ...meant, upTo: null })).enterprise.users.total,
    async *pages() {
      let page = await readPage(null);
      yield page.nodes;
      while (page.hasNextPage) {
        page = await readPage(page.endCursor);
        yield page.nodes;
      }
    },
  };
}
