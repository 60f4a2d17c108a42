/**
 * Answers whatever the process that started this one asks for, until it leaves.
 *
 * @template Message
 * @param {Record<string, (message: Message) => unknown>} commands
 */
export function answerCommands(commands) {
  process.on('message', async (/** @type {{ id: number, command: string } & Message} */ message) => {
    const { id, command } = message;
    try {
      process.send?.({ id, result: (await commands[command]?.(message)) ?? null });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
  process.on('disconnect', () => process.exit());
}
