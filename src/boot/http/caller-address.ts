import type { Express, Request } from 'express';

/** An IPv4 address in the clothes of IPv6, as a socket shows it that listens to both. */
const MAPPED = /^::ffff:(?=\d+\.)/i;

/** Some proxies write the port behind the address. */
const PORT = /^(?:\[(.*)\]|([\d.]+))(?::\d+)?$/;

/** The longest address that there can be, an IPv6 one with its zone. */
const MAX_LENGTH = 64;

/**
 * Lets `request.ip` be the address that the outermost of our own proxies saw, in one spelling, at every door.
 *
 * @param proxies how many stand in front, each of which adds whom it saw to `X-Forwarded-For`; with 0 nobody is believed
 */
export function trustProxies(app: Express, proxies: number): void {
  app.set('trust proxy', proxies);
  const ip = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(app.request), 'ip')?.get;
  const get = function (this: Request): string {
    // Express looks at the headers even where nobody is believed.
    return spelt((proxies === 0 ? this.socket.remoteAddress : ip?.call(this)) ?? '');
  };
  Object.defineProperty(app.request, 'ip', { configurable: true, get });
}

/** Who calls, for limits and for the log; empty when the connection is gone already. */
export function addressOf(request: Request): string {
  return request.ip ?? '';
}

function spelt(address: string): string {
  const [, bracketed, plain] = PORT.exec(address) ?? [];
  return (bracketed ?? plain ?? address).replace(MAPPED, '').slice(0, MAX_LENGTH);
}
