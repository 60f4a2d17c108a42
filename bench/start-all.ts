import type { RemoteClient } from './load/remote-client.ts';
import type { OpenServer, Server, Setup } from './servers/catalogue.ts';
import { descendantsOf, settled } from './servers/usage.ts';

/** A server that has been started, with its name. */
export interface RunningServer extends OpenServer {
  readonly name: string;
  readonly title: string;
}

/** What servers are started for. */
interface Context {
  readonly setup: Setup;
  readonly client: RemoteClient;
  /** Connections of the client to each server. */
  readonly connections: number;
}

/** The servers that were started, and the names of those that could not be. */
interface Started {
  readonly running: readonly RunningServer[];
  readonly leftOut: readonly string[];
}

/** Starts the servers and connects the client to them; one that cannot be started is left out, and the log says why. */
export async function startAll(servers: readonly Server[], context: Context): Promise<Started> {
  const { log } = context.setup;
  const running: RunningServer[] = [];
  const leftOut: string[] = [];
  for (const server of servers) {
    log(`starting ${server.title}`);
    try {
      running.push(await start(server, context));
    } catch (error) {
      log(`  left out: ${error instanceof Error ? error.message : error}`);
      leftOut.push(server.name);
    }
  }
  return { running, leftOut };
}

async function start({ name, title, open }: Server, { setup, client, connections }: Context): Promise<RunningServer> {
  const opened = await open(setup);
  try {
    await client.ask('connect', { server: name, target: opened.target, connections });
    if (opened.target.ids === 'listed') await client.ask('fill', { server: name });
    const pids = opened.processes.map(({ pid }) => pid);
    // What a server still does in the background for the users of the start must not count for the first phase.
    await settled([...pids, ...descendantsOf(pids)]);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { name, title, ...opened };
}

/** Stops the servers, one after the other. */
export async function closeAll(running: readonly RunningServer[]): Promise<void> {
  for (const server of running) await server.close();
}
