const COMMA = 0x2c;

/**
 * Whether to split an array that starts.
 *
 * @param depth nesting depth of the array
 * @param before returns the text before the array
 */
export type IsSplitArray = (depth: number, before: () => string) => boolean;

/**
 * Splits long arrays of a JSON text into their elements, chunk by chunk, so that neither the text nor the values are
 * held in memory. It recognizes brackets and quotes only; `JSON.parse` validates the elements and the remainder.
 */
export class JsonArraySplitter {
  private outside = '';
  private element = '';
  private inArray = false;
  private hasComma = false;
  private readonly outer = new JsonDepth();
  private readonly inner = new JsonDepth();

  constructor(private readonly isSplitArray: IsSplitArray) {}

  /** The text outside of the arrays, which are empty there. */
  get remainder(): string {
    return this.outside;
  }

  /** Whether the text so far ends within an array. */
  get isInArray(): boolean {
    return this.inArray;
  }

  /** Characters in memory: the remainder and the incomplete element. */
  get bufferedCharacters(): number {
    return this.outside.length + this.element.length;
  }

  /** Yields the text of each element that ends within the chunk. */
  *take(chunk: string): Generator<string> {
    for (let at = 0; at < chunk.length; )
      at = this.inArray ? yield* this.splitArray(chunk, at) : this.skipToArray(chunk, at);
  }

  /** Keeps the text up to the next array to split. @returns the position after its opening bracket */
  private skipToArray(chunk: string, from: number): number {
    let at = from;
    const before = () => this.outside + chunk.slice(from, at);
    while (at < chunk.length && !this.inArray) {
      const code = chunk.charCodeAt(at);
      const isArray = code === OPEN_ARRAY && !this.outer.isInText;
      if (isArray && this.isSplitArray(this.outer.depth, before)) this.inArray = true;
      this.outer.step(code);
      at++;
    }
    this.outside = before();
    return at;
  }

  /** Yields the elements that end within the chunk. @returns the end of the chunk, or the closing bracket */
  private *splitArray(chunk: string, from: number): Generator<string, number> {
    let start = from;
    for (let at = from; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      const isEnd = (code === COMMA || code === CLOSE_ARRAY) && this.inner.depth <= 0 && !this.inner.isInText;
      if (!isEnd) {
        this.inner.step(code);
        continue;
      }
      const text = this.element + chunk.slice(start, at);
      this.element = '';
      start = at + 1;
      if (code === COMMA || this.hasComma || text.trim() !== '') yield text;
      this.hasComma = code === COMMA;
      this.inArray = this.hasComma;
      if (!this.inArray) return at;
    }
    this.element += chunk.slice(start);
    return chunk.length;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Tracks the nesting depth of a JSON text, character by character. */
class JsonDepth {
  depth = 0;
  private isQuoted = false;
  private isEscaped = false;

  /** Whether the position is within a string, where brackets and commas have no meaning. */
  get isInText(): boolean {
    return this.isQuoted;
  }

  /** @param code the next character, as of `charCodeAt` */
  step(code: number): void {
    if (this.isEscaped) {
      this.isEscaped = false;
    } else if (this.isQuoted) {
      if (code === BACKSLASH) this.isEscaped = true;
      else if (code === QUOTE) this.isQuoted = false;
    } else if (code === QUOTE) {
      this.isQuoted = true;
    } else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      this.depth++;
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
      this.depth--;
    }
  }
}
