import { describe, expect, it } from '@jest/globals';
import type { ExportRequest } from '../../../src/console/export/export-request.ts';
import { DirectoryError, readUserPages } from '../../../src/console/export/user-pages.ts';
import type { Transport } from '../../../src/wire/transport.ts';
import { failed, unreachableDirectory } from '../../../src/wire/transport.ts';

const request: ExportRequest = {
  enterprise: 'acme',
  search: null,
  filter: null,
  orderBy: null,
  columns: [],
  format: 'csv',
};

describe('readUserPages', () => {
  it('queries each page after the end cursor of the page before', async () => {
    const cursors: unknown[] = [];
    const send = async (_operation: unknown, { after }: { readonly after: string | null }) => {
      cursors.push(after);
      const users = {
        nodes: [{ id: cursors.length }],
        hasNextPage: cursors.length < 3,
        endCursor: `c${cursors.length}`,
      };
      return { data: { enterprise: { users } }, error: null };
    };
    const { pages } = readUserPages(request, { transport: { send } as unknown as Transport, secret: 's', pageSize: 1 });

    const read: unknown[] = [];
    for await (const page of pages()) read.push(page);

    expect(read).toEqual([[{ id: 1 }], [{ id: 2 }], [{ id: 3 }]]);
    expect(cursors).toEqual([null, 'c1', 'c2']);
  });

  it('throws the error of the directory', async () => {
    const transport = { send: async () => failed(unreachableDirectory) } as unknown as Transport;
    const { total } = readUserPages(request, { transport, secret: 's', pageSize: 1 });

    await expect(total()).rejects.toThrow(DirectoryError);
  });
});
