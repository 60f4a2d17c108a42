import { describe, expect, it } from '@jest/globals';
import { missingAttributes } from '../../../../src/directory/users/domain/required-attributes.ts';

const bare = { userName: 'ada', active: true };

describe('missingAttributes', () => {
  it('lists the work e-mail and the externalId for a user without them', () => {
    expect(missingAttributes(bare)).toEqual(['WORK_EMAIL', 'EXTERNAL_ID']);
  });

  it('is empty for a user that has both', () => {
    const emails = [
      { type: 'home', value: 'h' },
      { type: 'Work', value: 'w' },
    ];

    expect(missingAttributes({ ...bare, externalId: '1', emails })).toEqual([]);
  });

  it('does not count a work e-mail without an address', () => {
    expect(missingAttributes({ ...bare, externalId: '1', emails: [{ type: 'work' }] })).toEqual(['WORK_EMAIL']);
  });
});
