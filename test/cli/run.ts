import { jest } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line.ts';

/** What a command said and how it ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command in this process and gathers what it says. */
export async function run(...args: string[]): Promise<Outcome> {
  const said = { out: '', error: '' };
  const hear = (stream: keyof typeof said, end: string) => (text: unknown) => {
    said[stream] += `${text}${end}`;
    return true;
  };
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(hear('out', '\n')),
    jest.spyOn(console, 'error').mockImplementation(hear('error', '\n')),
    jest.spyOn(process.stdout, 'write').mockImplementation(hear('out', '')),
    jest.spyOn(process.stderr, 'write').mockImplementation(hear('error', '')),
  ];
  const exitCode = await runCommandLine(args);
  for (const spy of spies) spy.mockRestore();
  return { exitCode, ...said };
}
