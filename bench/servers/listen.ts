import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/**
 * Lets an application listen on a free port of this machine, and prints as a line of JSON what `startServer` waits for.
 * The process ends at SIGTERM.
 *
 * @param ready what is printed of the URL
 */
export function listen(app: Express, ready: (url: string) => object): void {
  const server = app.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify(ready(`http://127.0.0.1:${port}`))}\n`);
  });
  process.on('SIGTERM', () => process.exit());
}
