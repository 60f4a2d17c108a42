import { descendantsOf, settled } from './servers/usage.ts';

/**
 * @typedef {import('./servers/catalogue.ts').Opened & { name: string, title: string }} Running
 * @typedef {import('./servers/catalogue.ts').Server} Server
 */

/**
 * Starts the servers and lets the client meet them; one that cannot be started is left out and said so.
 *
 * @param {readonly Server[]} servers
 * @param {{ site: import('./servers/catalogue.ts').Site, client: import('./load/remote-client.ts').RemoteClient,
 *   connections: number, say: (text: string) => void }} options
 */
export async function startAll(servers, { site, client, connections, say }) {
  /** @type {Running[]} */
  const running = [];
  /** @type {string[]} */
  const leftOut = [];
  for (const server of servers) {
    say(`starting ${server.title}`);
    try {
      running.push(await start(server, { site, client, connections }));
    } catch (error) {
      say(`  left out: ${error instanceof Error ? error.message : error}`);
      leftOut.push(server.name);
    }
  }
  return { running, leftOut };
}

/**
 * @param {Server} server
 * @param {{ site: import('./servers/catalogue.ts').Site, client: import('./load/remote-client.ts').RemoteClient,
 *   connections: number }} options
 * @returns {Promise<Running>}
 */
async function start({ name, title, open }, { site, client, connections }) {
  const opened = await open(site);
  try {
    await client.ask('meet', { server: name, target: opened.target, connections });
    if (opened.target.ids === 'listed') await client.ask('fill', { server: name });
    const pids = opened.processes.map(({ pid }) => pid);
    // What the people of the start have left to do behind the replies is none of the first phase's.
    await settled([...pids, ...descendantsOf(pids)]);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { name, title, ...opened };
}
