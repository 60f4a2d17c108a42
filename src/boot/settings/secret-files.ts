import { readFileSync } from 'node:fs';
import { errorCode } from '../../kernel/error-code.ts';
import { fileVariableOf, SETTINGS_TABLE, variableOf } from './settings-table.ts';

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An environment with the secrets from files in their own variables, and the faults of those files. */
interface ResolvedEnvironment {
  readonly environment: Environment;
  readonly faults: readonly string[];
}

/**
 * Reads secrets from files, as container platforms and systemd provide them: `ADMIN_TOKEN_FILE` is the path of a file
 * that contains `ADMIN_TOKEN`. A line break at the end is removed. The faults contain no secrets.
 */
export function readSecretFiles(environment: Environment): ResolvedEnvironment {
  const readings = Object.entries(SETTINGS_TABLE)
    .filter(([, { isSecret }]) => isSecret)
    .map(([name]) => readOne(variableOf(name), environment));
  const found = readings.flatMap(({ variable, secret }) => (secret === null ? [] : [[variable, secret]]));
  return {
    environment: { ...environment, ...Object.fromEntries(found) },
    faults: readings.flatMap(({ fault }) => fault ?? []),
  };
}

interface Reading {
  readonly variable: string;
  readonly secret: string | null;
  readonly fault: string | null;
}

function readOne(variable: string, environment: Environment): Reading {
  const fileVariable = fileVariableOf(variable);
  const path = environment[fileVariable];
  const faulty = (fault: string) => ({ variable, secret: null, fault });
  if (!path) return { variable, secret: null, fault: null };
  if (environment[variable]) return faulty(`${variable} and ${fileVariable} are both set; set only one of them.`);
  try {
    const secret = readFileSync(path, 'utf8').replace(/[\r\n]+$/, '');
    if (secret === '') return faulty(`${fileVariable} points to an empty file, ${JSON.stringify(path)}.`);
    return { variable, secret, fault: null };
  } catch (error) {
    const reason = errorCode(error) ?? 'unknown reason';
    return faulty(`${fileVariable} points to a file that cannot be read, ${JSON.stringify(path)} (${reason}).`);
  }
}
