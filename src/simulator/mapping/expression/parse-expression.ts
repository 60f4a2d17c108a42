import { type Call, type Expression, ExpressionError } from './expression.ts';
import { callError } from './functions/function-table.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Entra's limit. */
const MAX_LENGTH = 10_000;
const MAX_DEPTH = 50;

/**
 * Parses an expression of Entra's attribute mappings, such as
 * `Switch([IsSoftDeleted], , "False", "True", "True", "False")`, and checks the names and arguments of its functions.
 *
 * @throws ExpressionError
 */
export function parseExpression(text: string): Expression {
  if (text.length > MAX_LENGTH) {
    throw new ExpressionError(MAX_LENGTH, `an expression has at most ${MAX_LENGTH} characters.`);
  }
  return new ExpressionParser(tokenize(text)).parse();
}

/** A recursive-descent parser with one method per rule, for one expression. */
class ExpressionParser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Expression {
    const expression = this.readComparison();
    if (this.peek().kind !== 'end') this.fail('expected the end of the expression.');
    return expression;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', character: 0 };
  }

  private readComparison(): Expression {
    const left = this.readOperand();
    const token = this.peek();
    if (token.kind !== 'comparison') return left;
    this.at += 1;
    return { kind: 'comparison', operator: token.operator, left, right: this.readOperand() };
  }

  private readOperand(): Expression {
    const token = this.peek();
    if (token.kind === 'name') return this.readCall(token);
    if (token.kind !== 'attribute' && token.kind !== 'literal') {
      return this.fail('expected a function, an [attribute], a "text" or a number.');
    }
    this.at += 1;
    const { character: _, ...operand } = token;
    return operand;
  }

  private readCall({ name, character }: Token & { readonly kind: 'name' }): Call {
    this.at += 1;
    if (this.peek().kind !== '(') this.fail(`expected "(" after ${name}.`);
    this.at += 1;
    this.depth += 1;
    if (this.depth > MAX_DEPTH) this.fail(`functions may be nested at most ${MAX_DEPTH} deep.`);
    const call: Call = { kind: 'call', name, arguments: this.readArguments(), character };
    this.depth -= 1;
    const fault = callError(call);
    if (fault !== null) throw new ExpressionError(character, fault);
    return call;
  }

  private readArguments(): Expression[] {
    const list: Expression[] = [];
    if (this.peek().kind === ')') {
      this.at += 1;
      return list;
    }
    for (;;) {
      list.push(this.readArgument());
      const { kind } = this.peek();
      if (kind !== ',' && kind !== ')') this.fail('expected "," or ")".');
      this.at += 1;
      if (kind === ')') return list;
    }
  }

  private readArgument(): Expression {
    const { kind } = this.peek();
    return kind === ',' || kind === ')' ? { kind: 'omitted' } : this.readComparison();
  }

  private fail(reason: string): never {
    throw new ExpressionError(this.peek().character, reason);
  }
}
