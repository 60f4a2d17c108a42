import { isLong, type YieldTurn } from './cooperative-scheduler.ts';

const SLICE_LENGTH = 100;

/**
 * `JSON.stringify` that yields between slices of a long list, so that a response of megabytes does not block the event
 * loop. Finds lists within objects, not within lists; a value without a long list is written at once.
 *
 * @param value plain data, as JSON or GraphQL has it
 */
export async function stringifyYielding(value: object, yieldTurn: YieldTurn): Promise<string> {
  return hasLongList(value) ? stringify(value, yieldTurn) : JSON.stringify(value);
}

function hasLongList(value: unknown): boolean {
  if (Array.isArray(value)) return isLong(value);
  return isPlain(value) && Object.values(value).some(hasLongList);
}

async function stringify(value: unknown, yieldTurn: YieldTurn): Promise<string> {
  if (Array.isArray(value) && isLong(value)) return stringifyList(value, yieldTurn);
  if (!isPlain(value) || !hasLongList(value)) return JSON.stringify(value);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${await stringify(member, yieldTurn)}`);
  }
  return `{${members.join(',')}}`;
}

async function stringifyList(list: readonly unknown[], yieldTurn: YieldTurn): Promise<string> {
  const slices: string[] = [];
  for (let from = 0; from < list.length; from += SLICE_LENGTH) {
    if (from > 0) await yieldTurn();
    slices.push(JSON.stringify(list.slice(from, from + SLICE_LENGTH)).slice(1, -1));
  }
  return `[${slices.join(',')}]`;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);
}
