import type { ExpressionValue } from '../expression.ts';
import { isNullOrEmpty, isTrue, textOf } from '../value-text.ts';
import type { Functions } from './expression-function.ts';

/** What chooses between values. */
export const CHOICE_FUNCTIONS: Functions = {
  Switch: {
    parameters: 'source, defaultValue, key1, value1, key2, value2, …',
    fewest: 2,
    most: null,
    inPairs: true,
    apply: (source = null, defaultValue = null, ...pairs) => {
      const place = placeOfKey(textOf(source) ?? '', pairs);
      return place === -1 ? defaultValue : (pairs[place + 1] ?? null);
    },
  },
  IIF: {
    parameters: 'condition, valueIfTrue, valueIfFalse',
    fewest: 3,
    most: 3,
    apply: (condition = null, valueIfTrue = null, valueIfFalse = null) =>
      isTrue(condition) ? valueIfTrue : valueIfFalse,
  },
  Coalesce: {
    parameters: 'source1, source2, …, defaultValue',
    fewest: 1,
    most: null,
    apply: (...sources) => sources.find((source) => source !== null) ?? null,
  },
  IsNullOrEmpty: { parameters: 'Expression', fewest: 1, most: 1, apply: (value = null) => isNullOrEmpty(value) },
  IsPresent: { parameters: 'Expression', fewest: 1, most: 1, apply: (value = null) => !isNullOrEmpty(value) },
  Not: { parameters: 'source', fewest: 1, most: 1, apply: (source = null) => !isTrue(source) },
};

/** Keys are compared letter by letter, case included; an empty key stands for a source that is not there. */
function placeOfKey(source: string, pairs: readonly ExpressionValue[]): number {
  return pairs.findIndex((key, at) => at % 2 === 0 && (textOf(key) ?? '') === source);
}
