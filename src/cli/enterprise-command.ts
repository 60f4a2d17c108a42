import { type Command, Option } from 'commander';
import { wholeNumber } from './options.ts';
import { addServerCommand, type ServerOptions } from './server-command.ts';

/** The options of every command that is about one enterprise. */
export interface EnterpriseOptions extends ServerOptions {
  readonly enterprise: string;
}

/** A new command below `parent` that talks to a running server about one enterprise. */
export function addEnterpriseCommand(parent: Command, usage: string, description: string): Command {
  return addServerCommand(parent, usage, description).requiredOption('--enterprise <name>', 'the enterprise');
}

/** `--first` of a command that lists something. */
export function firstOption(most: number): Option {
  const meaning = `maximum number of results, 1 to ${most}`;
  return new Option('--first <count>', meaning).default(Math.min(50, most)).argParser(wholeNumber(1, most));
}
