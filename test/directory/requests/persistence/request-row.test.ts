import { describe, expect, it } from '@jest/globals';
import { entryToRow, rowToEntry } from '../../../../src/directory/requests/persistence/request-row.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';

const ENTERPRISE = 1 as EnterpriseId;
const entry = anEntry(ENTERPRISE, { userName: 'Babs', deviations: ['CAPITAL_OP'], body: { a: '•' } });

describe('entryToRow', () => {
  it('is reversed by rowToEntry', () => {
    expect(rowToEntry(ENTERPRISE, entryToRow(entry, { keepsUserNames: true }))).toEqual(entry);
  });

  it('stores only a digest of the userName if names are not kept', () => {
    const row = entryToRow(entry, { keepsUserNames: false });

    expect(row.user_name).toBeNull();
    expect(row.user_name_digest).toMatch(/^[\w-]{43}$/);
  });

  it('counts the texts and the body towards the quota', () => {
    const { bytes, body_bytes } = entryToRow(entry, { keepsUserNames: true });
    const longer = entryToRow({ ...entry, reason: 'x'.repeat(100), body: null }, { keepsUserNames: true });

    expect(body_bytes).toBe(JSON.stringify(entry.body).length);
    expect([longer.bytes - bytes, longer.body_bytes]).toEqual([100 - (entry.reason?.length ?? 0), 0]);
  });
});
