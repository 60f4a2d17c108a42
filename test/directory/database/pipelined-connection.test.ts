import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PipelinedConnection } from '../../../src/directory/database/pipelined-connection.ts';

/** What a server says that has no connection left: severity, SQLSTATE, message (protocol: ErrorResponse). */
function refusal(): Buffer {
  const fields = 'SFATAL\0VFATAL\0C53300\0Mtoo many connections for role "few"\0\0';
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, Buffer.from(fields)]);
}

describe('SharedConnection', () => {
  let server: Server;
  let tries = 0;
  let nowMs = 0;
  beforeEach(async () => {
    tries = 0;
    server = createServer((socket) => {
      tries += 1;
      socket.once('data', () => socket.end(refusal())).on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => void server.close());

  const open = () => {
    const { port } = server.address() as AddressInfo;
    return new PipelinedConnection({ host: '127.0.0.1', port, user: 'few', database: 'none' }, () => nowMs);
  };

  it('says that it cannot be had where none is granted, and asks the server again only after a while', async () => {
    const connection = open();

    const answers = await Promise.all([connection.query({ text: 'SELECT 1' }), connection.query({ text: 'SELECT 2' })]);
    const before = connection.isResponsive;
    nowMs += 5_000;
    const after = connection.isResponsive;
    await connection.query({ text: 'SELECT 3' });

    expect(answers).toEqual([null, null]);
    expect([before, after, connection.isResponsive]).toEqual([false, true, false]);
    expect([tries, connection.pending]).toEqual([2, 0]);
  });
});
