import { type AttributePath, isAttributeName, readAttributePath } from '../schema/attribute-path.ts';
import { COMPARISONS, type Comparison, type FilterNode, type LogicNode } from './filter-node.ts';
import { readFilterValue } from './filter-value.ts';
import { ScimError } from './scim-error.ts';
import { TextCursor } from './text-cursor.ts';

/** Maximum length of a filter in UTF-16 code units. */
export const MAX_FILTER_LENGTH = 10_000;

/**
 * Parses a filter (RFC 7644 §3.4.2.2, figure 1). Case does not matter in names and operators; runs of spaces count as
 * one. Two extensions of the grammar: a value may omit its quotation marks, and `emails[type eq "work"].value eq "x"`
 * requires a single value that meets both conditions.
 *
 * @throws ScimError 400 `invalidFilter`, also for more than 10 000 characters, 50 levels or 200 nodes
 */
export function parseFilter(text: string): FilterNode {
  if (text.length > MAX_FILTER_LENGTH) {
    throw new ScimError(400, 'invalidFilter', `The filter is longer than ${MAX_FILTER_LENGTH} characters: shorten it.`);
  }
  const cursor = new TextCursor(text, { name: 'filter', scimType: 'invalidFilter' });
  const filter = new FilterParser(cursor).readFilter();
  cursor.skipSpaces();
  if (!cursor.atEnd) cursor.fail('" and ", " or " or the end');
  return filter;
}

const MAX_DEPTH = 50;
const MAX_NODES = 200;

const COMPARISON_OF: ReadonlyMap<string, Comparison> = new Map(COMPARISONS.map((word) => [word, word]));

/** Recursive-descent parser of the grammar in RFC 7644 §3.4.2.2, one method for each rule. Parses one filter. */
export class FilterParser {
  private depth = 0;
  private nodes = 0;
  private insideBrackets = false;

  constructor(private readonly cursor: TextCursor) {}

  /**
   * Parses a filter and stops after its last condition. The caller checks what follows.
   *
   * @throws ScimError with the cursor's `scimType`
   */
  readFilter(): FilterNode {
    const operands = [this.readConjunction()];
    while (this.cursor.takeSpacedWord('or')) operands.push(this.readConjunction());
    return this.joined('or', operands);
  }

  /**
   * Parses the filter of a value path and its closing bracket; the cursor is past the opening one.
   *
   * @throws ScimError with the cursor's `scimType`
   */
  readBracketed(): FilterNode {
    if (this.insideBrackets) this.cursor.fail('no nested brackets');
    this.insideBrackets = true;
    const filter = this.readEnclosed(']');
    this.insideBrackets = false;
    return filter;
  }

  private readConjunction(): FilterNode {
    const operands = [this.readTerm()];
    while (this.cursor.takeSpacedWord('and')) operands.push(this.readTerm());
    return this.joined('and', operands);
  }

  private readTerm(): FilterNode {
    this.count();
    this.cursor.skipSpaces();
    if (this.cursor.take('(')) return this.readEnclosed(')');
    const word = this.cursor.takeWord();
    if (word.toLowerCase() === 'not') return this.readNegation();

    const path = this.pathOf(word);
    return this.cursor.take('[') ? this.readValuePath(path) : this.readCondition(path);
  }

  private readNegation(): FilterNode {
    this.cursor.skipSpaces();
    if (!this.cursor.take('(')) this.cursor.fail('"(" after "not"');
    return { kind: 'not', operand: this.readEnclosed(')') };
  }

  private readEnclosed(end: ')' | ']'): FilterNode {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) this.cursor.fail(`no more than ${MAX_DEPTH} levels`);
    const filter = this.readFilter();
    this.cursor.skipSpaces();
    if (!this.cursor.take(end)) this.cursor.fail(`" and ", " or " or "${end}"`);
    this.depth -= 1;
    return filter;
  }

  private readValuePath(path: AttributePath): FilterNode {
    const inner = this.readBracketed();
    if (!this.cursor.take('.')) return { kind: 'valuePath', path, filter: inner };

    const attribute = this.cursor.takeWord();
    if (!isAttributeName(attribute)) this.cursor.fail('the name of a sub-attribute', attribute);
    this.count();
    const condition = this.readCondition({ schema: null, attribute, subAttribute: null });
    return { kind: 'valuePath', path, filter: this.joined('and', [inner, condition]) };
  }

  private readCondition(path: AttributePath): FilterNode {
    if (!this.cursor.skipSpaces()) this.cursor.fail('a space and an operator such as eq or pr');
    const word = this.cursor.takeWord();
    const operator = word.toLowerCase();
    if (operator === 'pr') return { kind: 'present', path };

    const comparison = COMPARISON_OF.get(operator) ?? this.cursor.fail('an operator such as eq or pr', word);
    if (!this.cursor.skipSpaces()) this.cursor.fail('a space and a value');
    return { kind: 'compare', path, comparison, ...readFilterValue(this.cursor) };
  }

  private pathOf(word: string): AttributePath {
    const path = readAttributePath(word);
    return path && path.attribute !== null ? path : this.cursor.fail('the name of an attribute', word);
  }

  private joined(kind: LogicNode['kind'], operands: readonly FilterNode[]): FilterNode {
    const [first] = operands;
    if (first && operands.length === 1) return first;
    this.count();
    return { kind, operands: operands.flatMap((node) => (node.kind === kind ? node.operands : [node])) };
  }

  private count(): void {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) this.cursor.fail(`no more than ${MAX_NODES} conditions`);
  }
}
