import { type Environment, readSecretFiles } from './secret-files.ts';
import type { Setting } from './setting.ts';
import { SETTINGS_TABLE, variableOf } from './settings-table.ts';

type Table = typeof SETTINGS_TABLE;

type ValueOf<Entry> = Entry extends Setting<infer Value> & { readonly default: string }
  ? Value
  : Entry extends Setting<infer Value>
    ? Value | null
    : never;

/** The values of all settings, parsed and validated. */
export type Settings = { readonly [Name in keyof Table]: ValueOf<Table[Name]> };

/** The roles of a process: directory, gateway, or both. */
export const ROLES = ['all', 'directory', 'gateway'] as const;

/** The role of a process. */
export type Role = (typeof ROLES)[number];

/** The settings are invalid. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  /** @param faults one sentence each */
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/**
 * Reads all settings from the environment, and secrets also from files. An empty variable counts as unset.
 *
 * @param role also checks that the settings of this role are complete; `null` for commands that do not serve
 * @throws SettingsError with all faults; contains no secret
 */
export function readSettings(role: Role | null, given: Environment = process.env): Settings {
  const { environment, faults: unread } = readSecretFiles(given);
  const readings = Object.entries(SETTINGS_TABLE).map(([name, setting]) => readOne(name, setting, environment));
  const settings = Object.fromEntries(readings.map(({ name, value }) => [name, value])) as unknown as Settings;
  const misread = readings.flatMap(({ fault }) => fault ?? []);
  const faults = [
    ...misread,
    ...unread,
    ...(unread.length > 0 ? [] : faultsOfRole(environment, role)),
    ...(misread.length > 0 ? [] : faultsTogether(settings)),
  ];
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

interface Reading {
  readonly name: string;
  readonly value: unknown;
  readonly fault: string | null;
}

function readOne(name: string, setting: Setting, environment: Environment): Reading {
  const variable = variableOf(name);
  const given = environment[variable] || setting.default;
  if (given === null) return { name, value: null, fault: null };

  const { data, error } = setting.schema.safeParse(given);
  if (error === undefined) return { name, value: data, fault: null };

  const shown = setting.isSecret ? '' : `; it is ${JSON.stringify(given)}`;
  return { name, value: null, fault: `${variable} ${error.issues[0]?.message}${shown}.` };
}

function faultsTogether({ maxPageSize, defaultPageSize }: Settings): string[] {
  return maxPageSize !== null && defaultPageSize > maxPageSize
    ? ['DEFAULT_PAGE_SIZE must not be larger than MAX_PAGE_SIZE.']
    : [];
}

function faultsOfRole({ DATABASE_URL, DIRECTORY_URL }: Environment, role: Role | null): string[] {
  if (role === 'directory' && !DATABASE_URL) {
    return [
      'DATABASE_URL is required for --role directory: set it to the PostgreSQL server that all directories share.',
    ];
  }
  if (role === 'gateway' && !DIRECTORY_URL) {
    return ['DIRECTORY_URL is required for --role gateway: set it to the GraphQL URL of a directory.'];
  }
  return [];
}
