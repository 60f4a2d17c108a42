import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PipelinedConnection } from '../../../src/directory/database/pipelined-connection.ts';

/** The ErrorResponse of a server without connections: severity, SQLSTATE, message. */
function refusal(): Buffer {
  const fields = 'SFATAL\0VFATAL\0C53300\0Mtoo many connections for role "few"\0\0';
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, Buffer.from(fields)]);
}

describe('PipelinedConnection', () => {
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

  it('returns null when the server grants no connection, and tries again only after a delay', async () => {
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
