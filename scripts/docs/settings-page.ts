import type * as Settings from '../../src/boot/settings/settings-table.ts';
import { code, generatedFrom, pageOf, table } from './markdown.ts';
import { GROUPS, PLACES, type Reader, type SettingName } from './settings-places.ts';

const INTRODUCTION = `# Settings

For operators. You configure the program by environment variables, which it checks when it starts. It reports all errors
at once and exits with code 2. An empty variable counts as unset.

- **Secrets in files.** A variable that has a second name with \`_FILE\` can be read from a file instead, which is how
  Docker, Kubernetes and systemd pass secrets. The file is read once, at the start, without a trailing line break. It is
  an error to set both variables, or to name a file that is empty or unreadable.
- **Read by** names the roles of [\`serve --role\`](operations.md#roles-and-scaling-out) whose processes read the setting
  (\`all\` is the default role). \`commands\` are the other commands of the [command line](cli.md): those that call a
  server, \`migrate\` and \`backup\`.`;

/** Units by the end of a setting's name; the longest one that fits holds. */
const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ['MbPerDay', 'MB per day'],
  ['PerSecond', 'units per second'],
  ['Bytes', 'bytes'],
  ['Days', 'days'],
  ['Ms', 'ms'],
];

type Module = Pick<typeof Settings, 'SETTINGS_TABLE' | 'variableOf' | 'fileVariableOf'>;

/** `docs/settings.md`, from the table that the program reads its environment by. */
export function settingsPage(settings: Module): string {
  const groups = Object.entries(GROUPS).flatMap(([group, sentence]) => {
    const names = (Object.keys(settings.SETTINGS_TABLE) as SettingName[]).filter(
      (name) => PLACES[name].group === group,
    );
    const rows = names.map((name) => rowOf(name, settings));
    return [`## ${group}`, sentence, table(['Variable', 'Default', 'Unit', 'Values', 'Read by', 'Meaning'], rows)];
  });
  return pageOf([generatedFrom('the settings table in src/boot'), INTRODUCTION, ...groups]);
}

function rowOf(name: SettingName, { SETTINGS_TABLE, variableOf, fileVariableOf }: Module): string[] {
  const { default: fallback, description, isSecret, schema } = SETTINGS_TABLE[name];
  const variable = variableOf(name);
  const variables = isSecret ? `${code(variable)}, ${code(fileVariableOf(variable))}` : code(variable);
  const refusal = schema.safeParse('?').error?.issues[0]?.message ?? '';
  return [
    variables,
    code(fallback ?? ''),
    unitOf(name),
    valuesIn(refusal),
    readersOf(PLACES[name].readBy),
    description,
  ];
}

function unitOf(name: string): string {
  return UNITS.find(([ending]) => name.endsWith(ending))?.[1] ?? '';
}

/** What a setting accepts, as its refusal says it: `must be a whole number from 0 to 10` is `0 to 10`. */
function valuesIn(refusal: string): string {
  return refusal
    .replace(/^must (be|have) (a whole number from |one of |an? )?/, '')
    .replaceAll(/\d{4,}/g, (digits) => Number(digits).toLocaleString('en-US'));
}

function readersOf(readers: readonly Reader[]): string {
  return readers.join(', ');
}
