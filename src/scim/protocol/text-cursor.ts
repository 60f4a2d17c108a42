import { type TextSubject, UnreadableText } from './unreadable-text.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const OPENING_PARENTHESIS = 0x28;
const CLOSING_PARENTHESIS = 0x29;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;

/** Reads a short text of a request from left to right, in time proportional to its length. */
export class TextCursor {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly subject: TextSubject,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Passes over spaces; answers whether there were any. */
  skipSpaces(): boolean {
    const from = this.at;
    while (this.text.charCodeAt(this.at) === SPACE) this.at += 1;
    return this.at > from;
  }

  /** Passes over one character if it comes next. */
  take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  /** The character that comes next; empty at the end. */
  get next(): string {
    return this.text[this.at] ?? '';
  }

  comesNext(character: string): boolean {
    return this.next === character;
  }

  /** Passes over ` word ` if it comes next, in any case, spaces on both sides included; else stays where it is. */
  takeSpacedWord(word: string): boolean {
    const from = this.at;
    if (this.skipSpaces() && this.takeWord().toLowerCase() === word && this.skipSpaces()) return true;
    this.at = from;
    return false;
  }

  /** Everything up to the next space, parenthesis, bracket or quotation mark; may be empty. */
  takeWord(): string {
    const from = this.at;
    while (this.at < this.text.length && !isDelimiter(this.text.charCodeAt(this.at))) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /**
   * A string as JSON writes it; the opening quotation mark comes next.
   *
   * @throws ScimError when it has no end or an escape that JSON does not know
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
   * What stands between the character that comes next and the first of the closing ones that a space, a bracket, a
   * parenthesis or the end follows.
   *
   * @throws ScimError when none does
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
   * @param taken the word just passed over, when it is to blame
   * @throws ScimError always, an `UnreadableText`
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
