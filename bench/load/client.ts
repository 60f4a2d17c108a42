/**
 * The client: a process of its own that sends what the benchmark asks for and answers what came of it. It lives for the
 * whole run, so that every server meets the same warm client.
 */
import { answerCommands } from './answer-commands.ts';
import { Load } from './load.ts';
import { percentiles } from './percentiles.ts';

/** @type {Map<string, Load>} by server */
const loads = new Map();

/** @param {string} server */
function loadOf(server) {
  const load = loads.get(server);
  if (load === undefined) throw new Error(`Nothing is known of the server ${server}.`);
  return load;
}

/**
 * What a command is told; each needs a part of it.
 *
 * @typedef {{ server: string, target: import('./people.ts').Target, connections: number, phase: string,
 *   phases: readonly string[], rate: number, seconds: number }} Message
 */
/** @type {Record<string, (message: Message) => Promise<unknown>>} */
const commands = {
  async meet({ server, target, connections }) {
    loads.set(server, new Load(target, connections));
  },
  fill: ({ server }) => loadOf(server).fill(),
  async run({ server, phase, seconds }) {
    const { latenciesMs, ...outcome } = await loadOf(server).run(phase, seconds);
    return { ...outcome, ...percentiles(latenciesMs) };
  },
  async soak({ server, phases, rate, seconds }) {
    await loadOf(server).soak(phases, { rate, seconds });
  },
  async take({ server }) {
    const { latenciesMs, ...outcome } = loadOf(server).take();
    return { ...outcome, ...percentiles(latenciesMs) };
  },
  tidy: ({ server }) => loadOf(server).tidy(),
  async leave({ server }) {
    await loadOf(server).close();
    loads.delete(server);
  },
};

answerCommands(commands);
