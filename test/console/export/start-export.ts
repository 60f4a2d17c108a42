import { afterEach, jest } from '@jest/globals';
import express from 'express';
import { createExport } from '../../../src/console/export/export-users.ts';
import type { Session } from '../../../src/console/session/session.ts';
import type { ListedUser } from '../../../src/console/shared/user-columns.ts';
import { failed, type Transport, unreachableDirectory, type WireResult } from '../../../src/wire/transport.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

export const PAGE_SIZE = 3;

/** The body of a valid request. */
export const wanted = { enterprise: 'acme', columns: ['userName', 'title', 'emails'], format: 'csv' };

export function userNamed(userName: string, title: string | null = null): ListedUser {
  return { userName, title, emails: [{ value: 'a@b.example' }, { value: '"b"' }] } as unknown as ListedUser;
}

const ACCESS = { data: { access: { enterprise: 'acme', accessTokenId: 't1' } }, error: null };

interface Sent {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const servers: LocalServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Starts an export of these pages of users; at a page that is `null` the directory fails. */
export async function startExport(
  pages: readonly (readonly ListedUser[] | null)[],
  {
    session = { secret: 'xms_1' },
    stalledMs = 60_000,
    access = ACCESS,
  }: { session?: Session | null; stalledMs?: number; access?: WireResult<unknown> } = {},
) {
  const sent: Sent[] = [];
  const onDefect = jest.fn();
  const send = async (operation: { readonly name: string }, variables: unknown): Promise<WireResult<unknown>> => {
    if (operation.name === 'Access') return access;
    sent.push({ name: operation.name, variables: variables as Sent['variables'] });
    if (operation.name === 'UsersTotal') return { data: { enterprise: { users: { total: 99 } } }, error: null };
    const index = sent.filter(({ name }) => name === 'UsersList').length - 1;
    const nodes = pages[index];
    if (!nodes) return failed(unreachableDirectory);
    const users = { nodes, hasNextPage: index + 1 < pages.length, endCursor: `after ${index}` };
    return { data: { enterprise: { users } }, error: null };
  };
  const sessions = { open: async () => {}, end: async () => {}, find: async () => session };
  const transport = { send } as unknown as Transport;
  const app = express().use(
    '/export',
    createExport({ sessions, transport, maxPageSize: PAGE_SIZE, onDefect, stalledMs }),
  );
  const server = await startLocalServer(app);
  servers.push(server);
  const post = (body: object) =>
    fetch(`${server.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { url: `${server.url}/export`, post, sent, onDefect };
}
