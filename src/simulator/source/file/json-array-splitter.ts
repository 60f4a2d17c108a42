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
  private around = '';
  private element = '';
  private isCutting = false;
  private hasComma = false;
  private readonly outer = new JsonDepth();
  private readonly inner = new JsonDepth();

  constructor(private readonly isLongList: IsSplitArray) {}

  /** The text outside of the arrays, which are empty there. */
  get remainder(): string {
    return this.around;
  }

  /** Whether the text so far ends within an array. */
  get isInList(): boolean {
    return this.isCutting;
  }

  /** Characters in memory: the remainder and the incomplete element. */
  get bufferedCharacters(): number {
    return this.around.length + this.element.length;
  }

  /** Yields the text of each element that ends within the chunk. */
  *take(chunk: string): Generator<string> {
    for (let at = 0; at < chunk.length; ) at = this.isCutting ? yield* this.cut(chunk, at) : this.skip(chunk, at);
  }

  private skip(chunk: string, from: number): number {
    let at = from;
    const before = () => this.around + chunk.slice(from, at);
    while (at < chunk.length && !this.isCutting) {
      const code = chunk.charCodeAt(at);
      const isList = code === OPEN_LIST && !this.outer.isInText;
      if (isList && this.isLongList(this.outer.depth, before)) this.isCutting = true;
      this.outer.step(code);
      at++;
    }
    this.around = before();
    return at;
  }

  /** @returns the position where it stopped: the end of the chunk, or the closing bracket */
  private *cut(chunk: string, from: number): Generator<string, number> {
    let start = from;
    for (let at = from; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      const isEnd = (code === COMMA || code === CLOSE_LIST) && this.inner.depth <= 0 && !this.inner.isInText;
      if (!isEnd) {
        this.inner.step(code);
        continue;
      }
      const text = this.element + chunk.slice(start, at);
      this.element = '';
      start = at + 1;
      if (code === COMMA || this.hasComma || text.trim() !== '') yield text;
      this.hasComma = code === COMMA;
      this.isCutting = this.hasComma;
      if (!this.isCutting) return at;
    }
    this.element += chunk.slice(start);
    return chunk.length;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
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
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      this.depth++;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      this.depth--;
    }
  }
}
