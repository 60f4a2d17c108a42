import { describe, expect, it } from '@jest/globals';
import { cellValue, type ListedUser } from '../../../src/console/shared/user-columns.ts';

const user = {
  emails: [
    { type: 'work', value: null },
    { type: 'Work', value: 'w@x.example' },
  ],
  phoneNumbers: [{ type: 'FAX', value: '1' }],
  addresses: [
    { type: 'home', country: 'FR' },
    { type: 'WORK', country: 'CA' },
  ],
} as unknown as ListedUser;

describe('the columns of lists and exports', () => {
  it('find values by type, ignoring case (RFC 7643 §2.4)', () => {
    expect(cellValue(user, 'emails.work')).toBe('w@x.example');
    expect(cellValue(user, 'phoneNumbers.fax')).toBe('1');
    expect(cellValue(user, 'addresses.country')).toBe('CA');
  });
});
