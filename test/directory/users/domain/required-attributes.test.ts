import { describe, expect, it } from '@jest/globals';
import { missingAttributes } from '../../../../src/directory/users/domain/required-attributes.ts';

const bare = { userName: 'ada', active: true };

describe('missingAttributes', () => {
  it('names the work e-mail and the externalId of a user that has neither', () => {
    expect(missingAttributes(bare)).toEqual(['WORK_EMAIL', 'EXTERNAL_ID']);
  });

  it('names nothing of a user that has both', () => {
    const emails = [
      { type: 'home', value: 'h' },
      { type: 'Work', value: 'w' },
    ];

    expect(missingAttributes({ ...bare, externalId: '1', emails })).toEqual([]);
  });

  it('counts no work e-mail without an address', () => {
    expect(missingAttributes({ ...bare, externalId: '1', emails: [{ type: 'work' }] })).toEqual(['WORK_EMAIL']);
  });
});
