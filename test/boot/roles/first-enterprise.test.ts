import { describe, expect, it } from '@jest/globals';
import { createFirstEnterprise } from '../../../src/boot/roles/first-enterprise.ts';
import { failed, type Transport } from '../../../src/wire/transport.ts';

const clock = () => new Date('2026-01-01T00:00:00.000Z');

/** A directory with these results by operation; records the variables. */
function directoryWith(results: Readonly<Record<string, unknown>>) {
  const sent: [string, unknown][] = [];
  const send: Transport['send'] = async ({ name }, variables) => {
    sent.push([name, variables]);
    const result = results[name];
    return (
      typeof result === 'string' ? failed({ code: result, message: 'no', field: null }) : { data: result, error: null }
    ) as never;
  };
  return { transport: { send }, sent };
}

const EMPTY = { Enterprises: { enterprises: [] } };

describe('createFirstEnterprise', () => {
  it('creates an enterprise with a token for provisioning that expires after 30 days', async () => {
    const { transport, sent } = directoryWith({
      ...EMPTY,
      CreateEnterprise: { createEnterprise: { name: 'acme' } },
      IssueAccessToken: { issueAccessToken: { secret: 'xmd_1' } },
    });

    const first = await createFirstEnterprise(transport, 'admin', clock);

    expect(first).toEqual({ name: 'acme', secret: 'xmd_1', expiresAt: '2026-01-31T00:00:00.000Z' });
    expect(sent.at(-1)).toEqual([
      'IssueAccessToken',
      expect.objectContaining({ permissions: ['USER_PROVISIONING'], expiresAt: first?.expiresAt }),
    ]);
  });

  it.each([
    ['if there is one already', { Enterprises: { enterprises: [{ name: 'contoso' }] } }],
    ['if another process has just created it', { ...EMPTY, CreateEnterprise: 'ENTERPRISE_NAME_TAKEN' }],
  ])('creates none %s', async (_case, results) => {
    expect(await createFirstEnterprise(directoryWith(results).transport, 'admin', clock)).toBeNull();
  });

  it('fails when the directory refuses', async () => {
    const { transport } = directoryWith({ ...EMPTY, CreateEnterprise: 'FORBIDDEN' });

    await expect(createFirstEnterprise(transport, 'admin', clock)).rejects.toThrow(
      'Cannot create the first enterprise',
    );
  });
});
