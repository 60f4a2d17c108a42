import { createDatabase } from '../database/server-database.ts';
import type { Stage } from '../wire/conversation.ts';
import { GATEWAY_SECRET, type Product, startPart, startWithEmbedded } from './product.ts';

/** A running product in one of its deployments. */
export interface Arrangement {
  readonly stage: Stage & Pick<Product, 'graphql'>;
  close(): Promise<void>;
}

/** The deployments of the product. */
export const arrangements: readonly { readonly name: string; readonly open: () => Promise<Arrangement> }[] = [
  { name: 'one process with the embedded server', open: openTogether },
  { name: 'two gateways and two directories on PostgreSQL', open: openApart },
];

async function openTogether(): Promise<Arrangement> {
  const product = await startWithEmbedded();
  return { stage: product, close: product.close };
}

async function openApart(): Promise<Arrangement> {
  const database = await createDatabase();
  const halves = await Promise.all([openPair(database.url), openPair(database.url)]);
  const [{ directory }] = halves as [Pair, Pair];
  return {
    stage: { ...directory, urls: halves.map(({ gateway }) => gateway.url) },
    close: async () => {
      for (const { gateway, directory: behind } of halves) await gateway.close().then(behind.close);
      await database.drop();
    },
  };
}

interface Pair {
  readonly gateway: Product;
  readonly directory: Product;
}

async function openPair(databaseUrl: string): Promise<Pair> {
  const directory = await startPart({ DATABASE_URL: databaseUrl, GATEWAY_SECRET }, 'directory');
  const gateway = await startPart({ DIRECTORY_URL: `${directory.url}/graphql`, GATEWAY_SECRET }, 'gateway');
  return { gateway, directory };
}
