import { resolve } from 'node:path';
import type { SimulationSetup } from '../../simulator/job/job-setup.ts';
import { readInput } from './job-command.ts';
import type { JobOptions } from './job-options.ts';

const SECOND_MS = 1_000;

/** What the options say of a job; what they do not say is left out. */
export async function setupOf(options: JobOptions & { readonly tenantUrl?: string }): Promise<SimulationSetup> {
  const { scope, seed, concurrency, dialect = dialectIn(options.tenantUrl) } = options;
  return definedOnly({
    ...sourceOf(options),
    mapping: options.mapping === undefined ? undefined : await readInput(options.mapping),
    filters: options.filters === undefined ? undefined : await readInput(options.filters),
    scope,
    skipOutOfScopeDeletions: options.skipOutOfScopeDeletions,
    accidentalDeletionThreshold: options.accidentalDeletionThreshold,
    dialect,
    concurrency,
    ratePerSecond: options.rate,
    timeoutMs: options.timeout === undefined ? undefined : options.timeout * SECOND_MS,
    seed,
    rates: definedOnly({
      joiners: options.joiners,
      movers: options.movers,
      leavers: options.leavers,
      returns: options.returns,
    }),
  });
}

/** In Entra a flag behind the tenant URL chooses how changes are written. */
function dialectIn(tenantUrl: string | undefined): SimulationSetup['dialect'] {
  const isFlagged = tenantUrl !== undefined && new URL(tenantUrl).searchParams.has('aadOptscim062020');
  return isFlagged ? 'aadOptscim062020' : undefined;
}

function sourceOf({ people, csv, graph }: JobOptions): Pick<SimulationSetup, 'source'> {
  if (csv !== undefined) return { source: { kind: 'csv', file: resolve(csv) } };
  if (graph !== undefined) return { source: { kind: 'graph', file: resolve(graph) } };
  return people === undefined ? {} : { source: { kind: 'generated', people } };
}

type Defined<Value> = { readonly [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** The object without the keys that hold `undefined`. */
function definedOnly<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<Value>;
}
