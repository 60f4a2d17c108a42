import type { Transport } from '../wire/transport.ts';
import { failed, startingDirectory } from '../wire/wire-failure.ts';
import type { Readiness } from './readiness.ts';

/** A transport through which nothing reaches the database before it is up to date. */
export function onceStarted(transport: Transport, readiness: Readiness): Transport {
  return {
    send: (operation, variables, caller) =>
      readiness.isStarting()
        ? Promise.resolve(failed(startingDirectory))
        : transport.send(operation, variables, caller),
  };
}
