import { beforeAll, describe, expect, it } from '@jest/globals';
import { addRequestLogCommands } from '../../src/cli/request-log.command.ts';
import { eventually } from '../support/eventually.ts';
import { openTenant } from '../support/product/tenant.ts';
import { type Outcome, onProduct, runnerOf } from './run.ts';

const IN_ACME = ['--enterprise', 'acme'];

const run = runnerOf(addRequestLogCommands);
const product = onProduct();

beforeAll(async () => {
  const { send } = await openTenant(product(), 'acme');
  const ada = { userName: 'ada@acme.example', displayName: 'Ada' };
  for (const user of [ada, { userName: ada.userName }, { userName: 'zed@acme.example', active: 'maybe' }]) {
    await send('POST', '/Users', user);
  }
});

/** The gateway reports requests after it has answered them. */
function runUntil(args: readonly string[], text: string): Promise<Outcome> {
  return eventually(
    () => run(...args),
    ({ out }) => out.includes(text),
  );
}

describe('why', () => {
  it('shows why a user failed, who exists or not, and what to do', async () => {
    const zed = await runUntil(['why', 'zed@acme.example', ...IN_ACME], '400');
    const ada = await runUntil(['why', 'ada@acme.example', ...IN_ACME, '--json'], '409');
    const { failures } = JSON.parse(ada.out);
    const one = await run('why', failures[0].id, ...IN_ACME);

    expect(zed.out).toMatch(
      /POST \/Users {2}400 invalidValue\n {2}User: +zed@acme\.example\n {2}Reason: +active .*\n {2}What to do: .*\n {2}Request ID: /,
    );
    expect(zed.out).toContain('No request about this user has succeeded since.');
    expect(one.out).toMatch(
      /409 uniqueness\n {2}User: +ada@acme\.example\n(.*\n)? {2}Belongs to: +Ada \(ada@acme\.example\), ID /,
    );
    expect(await run('why', 'nobody@acme.example', ...IN_ACME)).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('REQUEST_LOG_DAYS'),
    });
  });
});

describe('failures and requests', () => {
  it('list failures by cause, and requests newest first', async () => {
    const failures = await runUntil(['failures', ...IN_ACME], '400');
    const requests = await run('requests', ...IN_ACME, '--failed', '--first', '1');
    const ofZed = await run('requests', ...IN_ACME, '--user', 'zed@acme.example', '--json');

    expect(failures.out).toMatch(
      /1 request, 1 user, last at \S+: 409 uniqueness CreateUser\n {2}Still failing: 1 \(ada@acme\.example\)\n {2}Healed since: +0\n {2}Reason: /,
    );
    expect(requests.out).toMatch(
      /^TIME +METHOD +PATH +STATUS +USER +REQUEST ID +REASON\n[^\n]+POST[^\n]+zed@acme\.example[^\n]+\nMore requests exist/,
    );
    expect(JSON.parse(ofZed.out)).toMatchObject([{ status: 400, remedy: expect.any(String) }]);
  });
});
