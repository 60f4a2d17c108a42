import { isLong, type YieldTurn } from './cooperative-scheduler.ts';

/** Elements of a list that are written in one piece. */
const PIECE = 100;

/**
 * Writes a value as `JSON.stringify` does. What holds a long list, be it in objects within objects, is written in pieces,
 * so that an answer of megabytes holds nobody up; anything else at once.
 *
 * @param value plain data, as JSON or GraphQL has it
 */
export async function stringifyYielding(value: object, next: YieldTurn): Promise<string> {
  return holdsLongList(value) ? write(value, next) : JSON.stringify(value);
}

/** Lists are not looked into: a short one of long ones is not what pages are made of. */
function holdsLongList(value: unknown): boolean {
  if (Array.isArray(value)) return isLong(value);
  return isPlain(value) && Object.values(value).some(holdsLongList);
}

async function write(value: unknown, next: YieldTurn): Promise<string> {
  if (Array.isArray(value) && isLong(value)) return writeList(value, next);
  if (!isPlain(value) || !holdsLongList(value)) return JSON.stringify(value);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${await write(member, next)}`);
  }
  return `{${members.join(',')}}`;
}

async function writeList(list: readonly unknown[], next: YieldTurn): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < list.length; from += PIECE) {
    if (from > 0) await next();
    pieces.push(JSON.stringify(list.slice(from, from + PIECE)).slice(1, -1));
  }
  return `[${pieces.join(',')}]`;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);
}
