import { readFileSync } from 'node:fs';
import { errorCode } from '../../kernel/error-code.ts';
import { fileVariableOf, SETTINGS_TABLE, variableOf } from './settings-table.ts';

/** The environment as it is: names and texts. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An environment in which every secret stands in its own variable, and what is wrong with those that files hold. */
interface Resolved {
  readonly environment: Environment;
  readonly faults: readonly string[];
}

/**
 * Reads the secrets that stand in files, as container platforms and systemd hand them out: `ADMIN_TOKEN_FILE` names one
 * that holds `ADMIN_TOKEN`. A line break at its end is no part of the secret. No fault shows what a file holds.
 */
export function readSecretFiles(environment: Environment): Resolved {
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
