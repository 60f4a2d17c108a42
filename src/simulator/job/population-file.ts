import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { CompressedList, isIterable } from '../source/file/compressed-list.ts';
import { JsonArraySplitter } from '../source/file/json-array-splitter.ts';

const CHUNK_CHARACTERS = 65_536;

/** The nesting depth of the array `source.people` in the file. */
const PEOPLE_DEPTH = 2;
const PEOPLE_BEFORE = /"people"\s*:\s*$/;

const longSchema = z.looseObject({ source: z.looseObject({ people: z.array(z.never()) }) });

/**
 * Reads the saved population. The array `source.people` is streamed into a `CompressedList`: as one string, or as
 * objects, a million users would exceed the memory of all other parts together.
 *
 * @throws SyntaxError when the file is not JSON, and errors of `fs`
 */
export async function readPopulationFile(path: string): Promise<unknown> {
  const splitter = new JsonArraySplitter((depth, before) => depth === PEOPLE_DEPTH && PEOPLE_BEFORE.test(before()));
  const people = new CompressedList<unknown>();
  for await (const chunk of createReadStream(path, 'utf8')) {
    for (const text of splitter.take(chunk)) people.push(JSON.parse(text));
  }
  const saved: unknown = JSON.parse(splitter.remainder);
  const long = longSchema.safeParse(saved);
  return long.success ? { ...long.data, source: { ...long.data.source, people } } : saved;
}

/** Streams a value to a file as JSON; iterables become arrays. */
export function writePopulationFile(path: string, value: unknown): Promise<void> {
  return writeFile(path, chunksOf(piecesOf(value)));
}

function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function* piecesOf(value: unknown): Generator<string> {
  if (isIterable(value)) yield* piecesOfList(value);
  else if (isPlain(value)) yield* piecesOfObject(value);
  else yield JSON.stringify(value);
}

function* piecesOfList(list: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const item of list) {
    yield before + JSON.stringify(item);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function* piecesOfObject(object: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    yield* piecesOf(value);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
