import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCommandLine } from '../../../src/cli/command-line.ts';
import { runDemo } from '../../../src/cli/demo/demo.ts';
import { ADMIN_TOKEN, type Product, startProduct } from '../../support/product/product.ts';

const STATE = `{ enterprise(name: "acme") {
  users { total }
  accessTokens { name revokedAt }
} }`;

interface State {
  readonly enterprise: {
    readonly users: { readonly total: number };
    readonly accessTokens: readonly { readonly name: string; readonly revokedAt: string | null }[];
  } | null;
}

describe('serve --demo', () => {
  const environment = { ...process.env };
  let folder: string;
  let product: Product;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xm-directory-demo-'));
    product = await startProduct();
    Object.assign(process.env, { DATA_DIR: folder, ADMIN_TOKEN });
  });
  afterAll(async () => {
    process.env = environment;
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function state() {
    const { data } = await product.graphql<State>(STATE);
    const { users, accessTokens = [] } = data.enterprise ?? {};
    const tokens = accessTokens.filter(({ name, revokedAt }) => name === 'demo' && revokedAt === null);
    return { total: users?.total ?? 0, tokens: tokens.length };
  }

  /** Runs the demo until the condition holds. @returns what it printed */
  async function runDemoUntil(condition: () => Promise<boolean>): Promise<string[]> {
    const progressOutput = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const errorOutput = jest.spyOn(console, 'error').mockImplementation(() => {});
    const stopping = new AbortController();
    const running = runDemo(product.url, stopping.signal);
    while (!(await condition())) await wait(50);
    stopping.abort();
    await running;
    const printed = errorOutput.mock.calls.map(([text]) => String(text));
    progressOutput.mockRestore();
    errorOutput.mockRestore();
    return printed;
  }

  it('provisions users into acme, prints each cycle, stops on request, and continues with a new token', async () => {
    const printed = [
      ...(await runDemoUntil(async () => (await state()).total > 50)),
      ...(await runDemoUntil(async () => (await state()).total > 480)),
    ];

    expect((await state()).total).toBeLessThanOrEqual(500);
    expect((await state()).tokens).toBe(1);
    expect(printed).toContainEqual(expect.stringMatching(/^Demo: \d+ created/));
  }, 60_000);

  it('needs both roles', async () => {
    const errorOutput = jest.spyOn(console, 'error').mockImplementation(() => {});

    const exitCode = await runCommandLine(['serve', '--demo', '--role', 'gateway']);

    expect(exitCode).toBe(2);
    expect(errorOutput).toHaveBeenCalledWith(expect.stringContaining('--role'));
    errorOutput.mockRestore();
  });
});
