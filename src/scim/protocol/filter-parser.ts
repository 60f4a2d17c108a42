import { isAttributeName, readAttributePath } from '../schema/attribute-path.ts';
import type { AttributePath } from '../schema/attribute-path-type.ts';
import { COMPARISONS, type Comparison, type FilterNode, type LogicNode } from './filter-node.ts';
import { readFilterValue } from './filter-value.ts';
import type { TextCursor } from './text-cursor.ts';

const MAX_DEPTH = 50;
const MAX_NODES = 200;

const COMPARISON_OF: ReadonlyMap<string, Comparison> = new Map(COMPARISONS.map((word) => [word, word]));

/** Recursive descent over the grammar of RFC 7644 §3.4.2.2, one method a rule; used for one filter and thrown away. */
export class FilterReader {
  private depth = 0;
  private nodes = 0;
  private insideBrackets = false;

  constructor(private readonly cursor: TextCursor) {}

  /**
   * Reads conditions as far as they go; what follows is the caller's affair.
   *
   * @throws ScimError of the cursor's type
   */
  readFilter(): FilterNode {
    const operands = [this.readConjunction()];
    while (this.cursor.takeSpacedWord('or')) operands.push(this.readConjunction());
    return this.joined('or', operands);
  }

  /**
   * Reads the condition on one value and the bracket that closes it; the opening one has been passed.
   *
   * @throws ScimError of the cursor's type
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
