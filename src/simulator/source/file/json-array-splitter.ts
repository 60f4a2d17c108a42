const COMMA = 0x2c;

/**
 * Whether a list that begins is one to be cut into its elements.
 *
 * @param depth of the lists and objects around it
 * @param before gives the text in front of it
 */
export type IsLongList = (depth: number, before: () => string) => boolean;

/**
 * Cuts long lists out of a text of JSON, element by element, however the text is cut into chunks. It knows brackets and
 * quotes only: whether the elements, and the text around the lists, are JSON is for `JSON.parse` to say.
 */
export class ListCutter {
  private around = '';
  private element = '';
  private isCutting = false;
  private hasComma = false;
  private readonly outer = new Nesting();
  private readonly inner = new Nesting();

  constructor(private readonly isLongList: IsLongList) {}

  /** The text around the lists, which are empty there. */
  get outside(): string {
    return this.around;
  }

  /** Whether the text ends, as far as it came, within a list. */
  get isInList(): boolean {
    return this.isCutting;
  }

  /** Characters that are kept: those around the lists, and those of the element that has not ended. */
  get kept(): number {
    return this.around.length + this.element.length;
  }

  /** Gives the text of each element that ends within the chunk. */
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

  /** @returns where it stopped; the bracket that ends the list is left to those around it */
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
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** How deep in lists and objects one is in a text of JSON that is read character by character. */
export class Nesting {
  depth = 0;
  private isQuoted = false;
  private isEscaped = false;

  /** Whether one is within a text between quotes, where brackets and commas mean nothing. */
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
