import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { addressOf, trustProxies } from '../../../src/boot/http/caller-address.ts';
import { startLocalServer } from '../../support/network/local-server.ts';

/** The address that a server behind so many proxies uses for the caller. */
async function callerBehind(proxies: number, forwarded: string | null): Promise<string> {
  const app = express();
  trustProxies(app, proxies);
  app.use((request, response) => void response.send(addressOf(request)));
  const server = await startLocalServer(app);
  const reply = await fetch(server.url, { headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded } });
  const text = await reply.text();
  server.close();
  return text;
}

describe('addressOf', () => {
  it.each([
    [0, null, '127.0.0.1'],
    [0, '192.0.2.1', '127.0.0.1'],
    [1, null, '127.0.0.1'],
    [1, '192.0.2.1', '192.0.2.1'],
    [1, '198.51.100.9, 192.0.2.1', '192.0.2.1'],
    [2, '203.0.113.7, 198.51.100.9, 192.0.2.1', '198.51.100.9'],
    [1, '192.0.2.1:51234', '192.0.2.1'],
    [1, '[2001:db8::7]:51234', '2001:db8::7'],
    [1, '2001:db8::7', '2001:db8::7'],
    [1, '::ffff:192.0.2.1', '192.0.2.1'],
  ])('behind %i proxies, with `X-Forwarded-For` %s, is %s', async (proxies, forwarded, address) => {
    expect(await callerBehind(proxies, forwarded)).toBe(address);
  });
});
