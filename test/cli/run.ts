import { afterAll, beforeAll, jest } from '@jest/globals';
import { Command } from 'commander';
import { createProgram, runCommandLine } from '../../src/cli/command-line.ts';
import { ADMIN_TOKEN, type Product, startProduct } from '../support/product/product.ts';

/** What a command printed, and its exit code. */
export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command of the whole command line in this process. */
export function run(...args: string[]): Promise<Outcome> {
  return capture(args, createProgram);
}

/** Runs commands in a program that has no others. */
export function runnerOf(addCommands: (program: Command) => void): typeof run {
  const create: typeof createProgram = async (args) => {
    const isJson = args.includes('--json');
    const program = new Command().exitOverride().configureOutput(isJson ? { writeErr: () => {} } : {});
    addCommands(program);
    return program;
  };
  return (...args) => capture(args, create);
}

async function capture(args: readonly string[], create: typeof createProgram): Promise<Outcome> {
  const printed = { out: '', error: '' };
  const append = (stream: keyof typeof printed, end: string) => (text: unknown) => {
    printed[stream] += `${text}${end}`;
    return true;
  };
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(append('out', '\n')),
    jest.spyOn(console, 'error').mockImplementation(append('error', '\n')),
    jest.spyOn(process.stdout, 'write').mockImplementation(append('out', '')),
    jest.spyOn(process.stderr, 'write').mockImplementation(append('error', '')),
  ];
  const exitCode = await runCommandLine(args, create);
  for (const spy of spies) spy.mockRestore();
  return { exitCode, ...printed };
}

/** Starts a product for the tests of a file, with the settings by which commands call it. */
export function onProduct(start: () => Promise<Product> = startProduct): () => Product {
  const environment = process.env;
  let product: Product;
  beforeAll(async () => {
    product = await start();
    process.env = { ...environment, ADMIN_TOKEN, DIRECTORY_URL: `${product.url}/graphql` };
  });
  afterAll(async () => {
    process.env = environment;
    await product.close();
  });
  return () => product;
}
