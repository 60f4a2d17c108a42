import { usersListOperation, usersTotalOperation } from '../../wire/operations.generated.ts';
import type { Transport, WireError, WireOperation } from '../../wire/transport.ts';
import { callerOf } from '../session/session.ts';
import type { ListedUser } from '../shared/user-columns.ts';
import type { ExportRequest } from './export-request.ts';

/** The directory rejected or failed a query. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';

  constructor(readonly wire: WireError) {
    super(wire.message);
  }
}

/** The users that match an export request, in pages that are fetched on demand. */
export interface UserPages {
  /** @throws DirectoryError */
  total(): Promise<number>;
  /** @throws DirectoryError */
  pages(): AsyncGenerator<readonly ListedUser[]>;
}

/** How to read the pages. */
export interface UserPagesOptions {
  readonly transport: Transport;
  /** The secret of the session. */
  readonly secret: string;
  readonly pageSize: number;
}

/** Reads users page by page, each after the cursor of the page before. */
export function readUserPages(request: ExportRequest, { transport, secret, pageSize }: UserPagesOptions): UserPages {
  const { enterprise, search, filter = null, orderBy = null } = request;
  const selection = { enterprise, search, filter };
  const send = async <Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables) => {
    const { data, error } = await transport.send(operation, variables, callerOf({ secret }));
    if (error !== null) throw new DirectoryError(error);
    return data;
  };
  const readPage = async (after: string | null) => {
    const variables = { ...selection, orderBy, first: pageSize, after, offset: null };
    return (await send(usersListOperation, variables)).enterprise.users;
  };
  return {
    total: async () => (await send(usersTotalOperation, { ...selection, upTo: null })).enterprise.users.total,
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
