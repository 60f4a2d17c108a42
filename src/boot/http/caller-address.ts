import type { Express, Request } from 'express';

/** The prefix of an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2), which a dual-stack socket reports for IPv4. */
const MAPPED = /^::ffff:(?=\d+\.)/i;

/** Some proxies append the port to the address. */
const PORT = /^(?:\[(.*)\]|([\d.]+))(?::\d+)?$/;

/** Characters of an address at most: an IPv6 address with its zone. */
const MAX_LENGTH = 64;

/**
 * Makes `request.ip` the address of the client as the outermost trusted proxy saw it, in a normalized form.
 *
 * @param proxies the number of trusted reverse proxies, each of which appends to `X-Forwarded-For`; with 0 the header
 * is ignored
 */
export function trustProxies(app: Express, proxies: number): void {
  app.set('trust proxy', proxies);
  const ip = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(app.request), 'ip')?.get;
  const get = function (this: Request): string {
    // Express parses the header even when it trusts no proxy.
    return normalize((proxies === 0 ? this.socket.remoteAddress : ip?.call(this)) ?? '');
  };
  Object.defineProperty(app.request, 'ip', { configurable: true, get });
}

/** The address of the client, for limits and for the log; empty when the connection is closed already. */
export function addressOf(request: Request): string {
  return request.ip ?? '';
}

function normalize(address: string): string {
  const [, bracketed, plain] = PORT.exec(address) ?? [];
  return (bracketed ?? plain ?? address).replace(MAPPED, '').slice(0, MAX_LENGTH);
}
