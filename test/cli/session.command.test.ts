import { describe, expect, it } from '@jest/globals';
import { addSessionCommands } from '../../src/cli/session.command.ts';
import { signIn } from '../support/console/browser-session.ts';
import { ADMIN_TOKEN } from '../support/product/product.ts';
import { onProduct, runnerOf } from './run.ts';

const run = runnerOf(addSessionCommands);
const product = onProduct();

describe('session list and session end', () => {
  it('concern one enterprise, or else the sessions of the administration token', async () => {
    const secret = await product().issueAccessToken('acme', 'ADMINISTER', 'Ann');
    for (const token of [secret, ADMIN_TOKEN]) await signIn(product().url, token);

    const listed = await run('session', 'list', '--enterprise', 'acme');
    const ended = await run('session', 'end', '--enterprise', 'acme', '--json');
    const own = await run('session', 'list');
    const ownEnded = await run('session', 'end');
    const after = await run('session', 'list', '--json');

    expect(listed.out).toMatch(/ACCESS TOKEN +SIGNED IN +EXPIRES\n[\w-]{36} +Ann +\d{4}-/);
    expect(JSON.parse(ended.out)).toEqual({ ended: 1 });
    expect(own.out).toMatch(/administration token +\d{4}-/);
    expect(ownEnded.out).toContain('ended: 1');
    expect(JSON.parse(after.out)).toEqual([]);
  });
});
