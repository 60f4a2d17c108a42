import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../../../src/simulator/input-error.ts';
import { catchMappingError, failed, failedAndHalts } from '../../../../src/simulator/provisioning/reconcile/outcome.ts';
import { BAD_CREDENTIALS } from '../../../../src/simulator/scim-client/failure.ts';

const ATTEMPT = { action: 'update', targetId: '7', attributes: ['title'] } as const;
const failureOf = (errorCode: string) => ({ status: 401, errorCode, detail: 'no' });

describe('an outcome', () => {
  it('halts the cycle for rejected credentials, or when every user would fail', () => {
    expect(failed(ATTEMPT, failureOf('BadRequest'))).toMatchObject({ ...ATTEMPT, status: 'failure', halts: false });
    expect(failed(ATTEMPT, failureOf(BAD_CREDENTIALS)).halts).toBe(true);
    expect(failedAndHalts(ATTEMPT, failureOf('BadRequest')).halts).toBe(true);
  });

  it('is a failure of the user when the mapping cannot be evaluated; other errors are thrown', async () => {
    const mapping = async () => {
      throw new InputError('no expression');
    };
    const defect = async () => {
      throw new TypeError('a bug');
    };

    expect(await catchMappingError(mapping)).toMatchObject({
      status: 'failure',
      detail: 'no expression',
      halts: false,
    });
    await expect(catchMappingError(defect)).rejects.toThrow('a bug');
  });
});
