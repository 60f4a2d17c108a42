/**
 * The client: a process of its own that sends the requests that the benchmark asks for and answers what became of them.
 * It lives for the whole run, so that every server is measured with the same client, whose code V8 has compiled.
 */
import { z } from 'zod';
import { answerCommands } from './answer-commands.ts';
import { LoadGenerator, type Outcome } from './load-generator.ts';
import type { Measured } from './measured.ts';
import { percentiles } from './percentiles.ts';
import { TARGET } from './users.ts';

const SERVER = z.object({ server: z.string() });
const CONNECT = SERVER.extend({ target: TARGET, connections: z.number() });
const RUN = SERVER.extend({ phase: z.string(), seconds: z.number() });
const SOAK = SERVER.extend({ phases: z.array(z.string()), rate: z.number(), seconds: z.number() });

const generators = new Map<string, LoadGenerator>();

function generatorOf(message: unknown): LoadGenerator {
  const { server } = SERVER.parse(message);
  const generator = generators.get(server);
  if (generator === undefined) throw new Error(`The server ${server} is not known.`);
  return generator;
}

function measuredOf({ requests, errors, firstError, latenciesMs }: Outcome): Measured {
  return { requests, errors, firstError, ...percentiles(latenciesMs) };
}

answerCommands({
  connect(message) {
    const { server, target, connections } = CONNECT.parse(message);
    generators.set(server, new LoadGenerator(target, connections));
  },
  fill: (message) => generatorOf(message).fill(),
  async run(message) {
    const { phase, seconds } = RUN.parse(message);
    const outcome = await generatorOf(message).run(phase, seconds);
    return { ...measuredOf(outcome), seconds: outcome.seconds };
  },
  soak(message) {
    const { phases, ...pace } = SOAK.parse(message);
    return generatorOf(message).soak(phases, pace);
  },
  take: (message) => measuredOf(generatorOf(message).takeOutcome()),
  deleteCreated: (message) => generatorOf(message).deleteCreated(),
});
