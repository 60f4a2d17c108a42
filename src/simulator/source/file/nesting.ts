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
