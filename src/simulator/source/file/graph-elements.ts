import { z } from 'zod';
import { parseJson } from '../../../kernel/parse-json.ts';
import { InputError } from '../../input-error.ts';
import { JsonArraySplitter } from './json-array-splitter.ts';

/** Longer than any user: a longer element is not a user or is not closed. */
const MAX_CHARACTERS = 16 * 1024 * 1024;
/** Longer than the first line of a file with one user per line. */
const HEAD_CHARACTERS = 1024 * 1024;
const VALUE_BEFORE = /^\s*\{(?:.*[,\s])?\s*"value"\s*:\s*$/s;

const pageSchema = z.object({ '@odata.nextLink': z.string().min(1) });

/** An element of a JSON file, not validated. */
export interface Element {
  /** Its position in the file, such as `Element 3`. */
  readonly place: string;
  readonly value: unknown;
}

interface ElementReader {
  take(chunk: string): Iterable<Element>;
  end(): Iterable<Element>;
}

/**
 * Streams the elements of a page `{"value": […]}`, of a bare array, or of one value per line.
 *
 * @throws InputError naming the element or line that is not JSON, or when the page has a next page
 */
export async function* readElements(text: AsyncIterable<string>): AsyncGenerator<Element> {
  let head = '';
  let reader: ElementReader | null = null;
  for await (const chunk of text) {
    if (reader === null) {
      head += chunk;
      reader = readerOf(head);
      if (reader !== null) yield* reader.take(head);
    } else {
      yield* reader.take(chunk);
    }
  }
  if (reader === null) {
    if (head.trim() === '') throw new InputError('The file is empty; a file without users is {"value": []}.');
    reader = new ListReader();
    yield* reader.take(head);
  }
  yield* reader.end();
}

/**
 * `null` until the first line is complete. If it is a JSON value other than a list, the file has one value per line.
 */
function readerOf(head: string): ElementReader | null {
  const trimmed = head.trimStart();
  const end = trimmed.indexOf('\n');
  if (end < 0) return trimmed.length < HEAD_CHARACTERS ? null : new ListReader();
  const first = parsed(trimmed.slice(0, end));
  const isList = Array.isArray(first) || z.object({ value: z.array(z.unknown()) }).safeParse(first).success;
  return first instanceof SyntaxError || isList ? new ListReader() : new LineReader();
}

class LineReader implements ElementReader {
  private rest = '';
  private count = 0;

  *take(chunk: string): Generator<Element> {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) yield* this.read(line);
    refuseLong(this.rest.length, `Line ${this.count + 1}`);
  }

  end(): Iterable<Element> {
    return this.read(this.rest);
  }

  private *read(line: string): Generator<Element> {
    const place = `Line ${++this.count}`;
    if (line.trim() !== '') yield { place, value: valueAt(place, line) };
  }
}

class ListReader implements ElementReader {
  private readonly splitter = new JsonArraySplitter((depth, before) => this.isUserList(depth, before));
  private count = 0;
  private hasList = false;

  *take(chunk: string): Generator<Element> {
    for (const text of this.splitter.take(chunk)) {
      const place = `Element ${++this.count}`;
      yield { place, value: valueAt(place, text) };
    }
    refuseLong(this.splitter.bufferedCharacters, `Element ${this.count + 1}`);
  }

  *end(): Generator<Element> {
    const { isInArray, remainder } = this.splitter;
    if (isInArray) throw new InputError(`The file is not JSON: it ends within element ${this.count + 1}.`);
    const whole = parsed(remainder);
    if (whole instanceof SyntaxError) throw new InputError(`The file is not JSON: ${whole.message}`);
    refuseIncompleteList(whole);
    if (!this.hasList) yield { place: 'Element 1', value: whole };
  }

  private isUserList(depth: number, before: () => string): boolean {
    const isUserList = depth === 0 ? before().trim() === '' : depth === 1 && VALUE_BEFORE.test(before());
    this.hasList ||= isUserList;
    return isUserList;
  }
}

/** Refuses a page that has a next one: users on the other pages would count as deleted. */
function refuseIncompleteList(whole: unknown): void {
  const { data } = pageSchema.safeParse(whole);
  if (data === undefined) return;
  throw new InputError(
    'The file is one page of several: its @odata.nextLink leads to the next. Read them all, as Get-MgUser -All does, ' +
      'and put all users into one list [{"id": …}, …].',
  );
}

function valueAt(place: string, text: string): unknown {
  const value = parsed(text);
  if (value instanceof SyntaxError) throw new InputError(`${place}: this is not JSON: ${value.message}`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    return cause;
  }
}

function refuseLong(characters: number, place: string): void {
  if (characters > MAX_CHARACTERS) throw new InputError(`${place}: not a user: longer than 16 MiB.`);
}
