import { z } from 'zod';

const COMMAND = z.object({ id: z.number(), command: z.string() });

/** What a process does for a command, by name: it is given the message as it came, and answers the result. */
export type Commands = Readonly<Record<string, (message: unknown) => unknown>>;

/** Answers the commands of the process that started this one (`RemoteClient`), and ends with it. */
export function answerCommands(commands: Commands): void {
  process.on('message', async (message: unknown) => {
    const { id, command } = COMMAND.parse(message);
    try {
      const run = commands[command];
      if (run === undefined) throw new Error(`There is no command "${command}".`);
      process.send?.({ id, result: (await run(message)) ?? null });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
  process.on('disconnect', () => process.exit());
}
