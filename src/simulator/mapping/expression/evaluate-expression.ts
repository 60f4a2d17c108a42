import { type Call, type Comparison, type Expression, ExpressionError, type ExpressionValue } from './expression.ts';
import { ArgumentError } from './functions/expression-function.ts';
import { findFunction } from './functions/function-table.ts';
import { textOf } from './value-text.ts';

/** Reads an attribute of the source user; `null` for none. */
export type AttributeReader = (name: string) => ExpressionValue;

/**
 * Evaluates an expression for one user.
 *
 * @throws ExpressionError when a function rejects its arguments, such as an invalid pattern
 */
export function evaluateExpression(expression: Expression, attribute: AttributeReader): ExpressionValue {
  switch (expression.kind) {
    case 'attribute':
      return attribute(expression.name);
    case 'literal':
      return expression.value;
    case 'omitted':
      return null;
    case 'call':
      return call(expression, attribute);
    case 'comparison': {
      const [left, right] = [expression.left, expression.right].map((side) => evaluateExpression(side, attribute));
      return compare(expression.operator, textOf(left ?? null), textOf(right ?? null));
    }
  }
}

function call({ name, arguments: list, character }: Call, attribute: AttributeReader): ExpressionValue {
  const known = findFunction(name);
  if (known === null) throw new ExpressionError(character, `there is no function ${name}.`);
  const values = list.map((argument) => evaluateExpression(argument, attribute));
  try {
    return known.apply(...values);
  } catch (cause) {
    if (!(cause instanceof ArgumentError)) throw cause;
    throw new ExpressionError(character, `${name}: ${cause.message}`, { cause });
  }
}

/** No comparison with an empty value holds, as Entra documents for IIF. */
function compare(operator: Comparison, left: string | null, right: string | null): boolean {
  if (!left || !right) return false;
  if (operator === '=') return left === right;
  if (operator === '<>') return left !== right;
  const difference = differenceOf(left, right);
  if (operator === '<') return difference < 0;
  if (operator === '>') return difference > 0;
  return operator === '<=' ? difference <= 0 : difference >= 0;
}

function differenceOf(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference)) return difference;
  return left < right ? -1 : Number(left > right);
}
