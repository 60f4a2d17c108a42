import { ScimError, type ScimType } from './scim-error.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const OPENING_PARENTHESIS = 0x28;
const CLOSING_PARENTHESIS = 0x29;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;

/** Reads a filter or a path from left to right, in linear time. */
export class TextCursor {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly subject: TextSubject,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Skips spaces; returns whether there were any. */
  skipSpaces(): boolean {
    const from = this.at;
    while (this.text.charCodeAt(this.at) === SPACE) this.at += 1;
    return this.at > from;
  }

  /** Consumes the next character if it is this one. */
  take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  /** The next character; empty at the end. */
  get next(): string {
    return this.text[this.at] ?? '';
  }

  comesNext(character: string): boolean {
    return this.next === character;
  }

  /** Consumes ` word ` with its spaces if it comes next, in any case; otherwise does not move. */
  takeSpacedWord(word: string): boolean {
    const from = this.at;
    if (this.skipSpaces() && this.takeWord().toLowerCase() === word && this.skipSpaces()) return true;
    this.at = from;
    return false;
  }

  /** Consumes everything up to the next space, parenthesis, bracket or quotation mark; may be empty. */
  takeWord(): string {
    const from = this.at;
    while (this.at < this.text.length && !isDelimiter(this.text.charCodeAt(this.at))) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /**
   * Consumes a JSON string; the cursor is at the opening quotation mark.
   *
   * @throws ScimError for an unterminated string or an invalid escape
   */
  takeString(): string {
    const from = this.at;
    let plain = true;
    for (this.at += 1; this.text.charCodeAt(this.at) !== QUOTE; this.at += 1) {
      if (this.atEnd) this.fail('a closing quotation mark');
      const code = this.text.charCodeAt(this.at);
      if (code < SPACE || code === BACKSLASH) plain = false;
      if (code === BACKSLASH) this.at += 1;
    }
    this.at += 1;
    return plain ? this.text.slice(from + 1, this.at - 1) : this.unescaped(from);
  }

  /**
   * Consumes quoted text up to the first closing mark before a space, a bracket, a parenthesis or the end; the cursor
   * is at the opening mark.
   *
   * @param closing the possible closing marks
   * @throws ScimError when the closing mark is missing
   */
  takeEnclosed(closing: string): string {
    const from = this.at + 1;
    for (let at = from; at < this.text.length; at += 1) {
      if (!closing.includes(this.text.charAt(at)) || !this.endsAt(at + 1)) continue;
      this.at = at + 1;
      return this.text.slice(from, at);
    }
    return this.fail('a closing quotation mark before a space, a bracket or the end');
  }

  /**
   * @param taken the word just consumed, when the error is in it
   * @throws UnreadableText always
   */
  fail(expected: string, taken = ''): never {
    throw new UnreadableText(this.subject, this.at - taken.length + 1, expected);
  }

  private endsAt(at: number): boolean {
    return at >= this.text.length || isDelimiter(this.text.charCodeAt(at));
  }

  private unescaped(from: number): string {
    try {
      return JSON.parse(this.text.slice(from, this.at));
    } catch {
      this.at = from;
      return this.fail('a string with JSON escapes');
    }
  }
}

function isDelimiter(code: number): boolean {
  switch (code) {
    case QUOTE:
    case OPENING_PARENTHESIS:
    case CLOSING_PARENTHESIS:
    case OPENING_BRACKET:
    case CLOSING_BRACKET:
      return true;
    default:
      return code <= SPACE;
  }
}

/** What the cursor reads, for its errors. */
export interface TextSubject {
  /** As the request spells it, e.g. `filter`. */
  readonly name: string;
  readonly scimType: ScimType;
}

/** A text that does not follow its grammar. The sentence has the position and never the text, which may be personal. */
export class UnreadableText extends ScimError {
  /** @param position of the first unexpected character, 1-based */
  constructor(
    { name, scimType }: TextSubject,
    readonly position: number,
    expected: string,
  ) {
    super(400, scimType, `The ${name} cannot be read at character ${position}: expected ${expected}.`);
  }
}
