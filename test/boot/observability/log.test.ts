import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../src/boot/observability/log.ts';

/** The log line of an entry. */
function logged(entry: object): string {
  const lines: string[] = [];
  createLogger('info', { write: (line) => void lines.push(line) }).info(entry);
  return lines.join();
}

describe('createLogger', () => {
  it('masks secrets at every level', () => {
    const text = logged({
      token: 'hush',
      caller: { token: 'hush', secret: 'hush' },
      headers: { authorization: 'hush' },
    });

    expect(text).not.toContain('hush');
  });

  it('logs message, stack, code and causes of an error, but not the details of the row', () => {
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (user_name)=(jane)' });

    const { err } = JSON.parse(logged({ err: new Error('cannot insert', { cause }) }));

    expect(err).toMatchObject({ message: 'cannot insert', cause: { message: 'duplicate key', code: '23505' } });
    expect(err.stack).toContain('log.test.ts');
    expect(JSON.stringify(err)).not.toContain('jane');
  });
});
