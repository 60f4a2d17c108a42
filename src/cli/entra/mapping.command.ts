import type { Command } from 'commander';
import { DEFAULT_MAPPING } from '../../simulator/mapping/mapping.ts';
import { writeMapping } from '../../simulator/mapping/mapping-file.ts';

/** `entra mapping`: prints the gallery app's attribute mapping as a file to edit. */
export function addMappingCommand(entra: Command): void {
  entra
    .command('mapping')
    .description("print the gallery app's attribute mapping, to edit and pass to --mapping")
    .action(() => console.log(writeMapping(DEFAULT_MAPPING).trimEnd()));
}
