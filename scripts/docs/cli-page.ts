import type { Command } from 'commander';
import { anchorOf, generatedFrom, pageOf, table } from './markdown.ts';

const INTRODUCTION = `# Command line

For operators and administrators. Run \`npx xm-directory --help\`, or \`node dist/main.js --help\` after a build. In a
container, pass the command after the image name.

- **Server.** The commands call a running server over GraphQL with the administration token. \`--url\` or
  \`DIRECTORY_URL\` names the server; the default is the one at \`HOST\` and \`PORT\`. The token comes from \`ADMIN_TOKEN\`,
  or from the file \`admin-token\` in \`DATA_DIR\`. \`serve\`, \`migrate\`, \`backup\` and \`entra\` do not call it.
- **Scripts.** With \`--json\` a command prints its result as JSON, and errors as
  \`{ "error": { "message", "exitCode" } }\` on standard error.
- **Watchdog.** A server that its [watchdog](operations.md#watchdog) ended was killed by SIGKILL: 137 in a shell.`;

const WIDTH = 100;

interface Named {
  /** Words after the program's name, such as `token rotate`; empty for the program itself. */
  readonly words: string;
  readonly command: Command;
}

/** `docs/cli.md`, from the help of every command. */
export function cliPage(program: Command): string {
  const all = commandsBelow({ words: '', command: program });
  const leaves = all.filter(({ command }) => command.commands.length === 0);
  const rows = leaves.map(({ words, command }) => [`[\`${words}\`](#${anchorOf(words)})`, command.description()]);
  const sections = leaves.flatMap(({ words, command }) => [`## ${words}`, fenced(helpOf(command))]);
  const front = [INTRODUCTION, table(['Command', 'Description'], rows), fenced(helpOf(program))];
  return pageOf([generatedFrom('the help of each command'), ...front, ...sections]);
}

function commandsBelow({ words, command }: Named): Named[] {
  return command.commands.flatMap((child) => {
    const named = { words: `${words} ${child.name()}`.trim(), command: child };
    return [named, ...commandsBelow(named)];
  });
}

/** What `--help` prints, with what is added behind it, in a window of a fixed width. */
function helpOf(command: Command): string {
  const parts: string[] = [];
  command.configureOutput({ writeOut: (part) => parts.push(part), getOutHelpWidth: () => WIDTH });
  command.outputHelp();
  return parts.join('').trimEnd();
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
