import { describe, expect, it, jest } from '@jest/globals';
import { confirm, formatTable, printResult } from '../../src/cli/terminal.ts';

describe('the output of commands', () => {
  it('aligns columns, without trailing spaces', () => {
    expect(
      formatTable(
        ['ID', 'NAME'],
        [
          ['1', 'Ada'],
          ['100', ''],
        ],
      ),
    ).toBe('ID   NAME\n1    Ada\n100');
  });

  it('is text, or JSON on request', () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => {});
    printResult({}, { a: 1 }, 'text');
    printResult({ json: true }, { a: 1 }, 'text');

    expect(log.mock.calls).toEqual([['text'], ['{"a":1}']]);
    log.mockRestore();
  });

  it('cannot ask for confirmation without a terminal', async () => {
    const { isTTY } = process.stdin;
    process.stdin.isTTY = false;

    await expect(confirm({ warning: 'All is deleted.', word: 'acme' })).rejects.toMatchObject({ exitCode: 2 });
    process.stdin.isTTY = isTTY;
  });
});
