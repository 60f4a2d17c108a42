import { z } from 'zod';
import { parseJson } from '../../../kernel/parse-json.ts';
import { InputError } from '../../input-error.ts';
import { ListCutter } from './json-array-splitter.ts';

/** Longer than any user; what is longer was not meant to be one, or is never closed. */
const MAX_CHARACTERS = 16 * 1024 * 1024;
/** Within so many characters the first line of a user a line has ended. */
const HEAD_CHARACTERS = 1024 * 1024;
const VALUE_BEFORE = /^\s*\{(?:.*[,\s])?\s*"value"\s*:\s*$/s;

const pageSchema = z.object({ '@odata.nextLink': z.string().min(1) });

/** An element of a file of JSON, not yet looked at. */
export interface Element {
  /** Where it stands, e.g. `Element 3`. */
  readonly place: string;
  readonly value: unknown;
}

interface ElementReader {
  take(chunk: string): Iterable<Element>;
  end(): Iterable<Element>;
}

/**
 * Reads the elements of a page `{"value": […]}`, of a bare array, or a value a line, without keeping the text.
 *
 * @throws InputError naming the element or the line that is not JSON; for a page that is not the last one
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

/** `null` while the first line has not ended. A first line that is a value, and no list, has others of its kind below. */
function readerOf(head: string): ElementReader | null {
  const begun = head.trimStart();
  const end = begun.indexOf('\n');
  if (end < 0) return begun.length < HEAD_CHARACTERS ? null : new ListReader();
  const first = parsed(begun.slice(0, end));
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
  private readonly cutter = new ListCutter((depth, before) => this.isPeople(depth, before));
  private count = 0;
  private hasList = false;

  *take(chunk: string): Generator<Element> {
    for (const text of this.cutter.take(chunk)) {
      const place = `Element ${++this.count}`;
      yield { place, value: valueAt(place, text) };
    }
    refuseLong(this.cutter.kept, `Element ${this.count + 1}`);
  }

  *end(): Generator<Element> {
    const { isInList, outside } = this.cutter;
    if (isInList) throw new InputError(`The file is not JSON: it ends within element ${this.count + 1}.`);
    const whole = parsed(outside);
    if (whole instanceof SyntaxError) throw new InputError(`The file is not JSON: ${whole.message}`);
    refuseOnePage(whole);
    if (!this.hasList) yield { place: 'Element 1', value: whole };
  }

  private isPeople(depth: number, before: () => string): boolean {
    const isPeople = depth === 0 ? before().trim() === '' : depth === 1 && VALUE_BEFORE.test(before());
    this.hasList ||= isPeople;
    return isPeople;
  }
}

/** Whoever is on the other pages would count as gone. */
function refuseOnePage(whole: unknown): void {
  const { data } = pageSchema.safeParse(whole);
  if (data === undefined) return;
  throw new InputError(
    'The file is one page of several: its @odata.nextLink leads to the next. Read them all, as Get-MgUser -All does, ' +
      'and put everybody into one list [{"id": …}, …].',
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
