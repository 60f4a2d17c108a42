import type { ExpressionValue } from '../expression.ts';
import { isNullOrEmpty, isTrue, textOf } from '../value-text.ts';
import type { Functions } from './expression-function.ts';

/** Functions that choose between values. */
export const CHOICE_FUNCTIONS: Functions = {
  Switch: {
    parameters: 'source, defaultValue, key1, value1, key2, value2, …',
    minArguments: 2,
    maxArguments: null,
    inPairs: true,
    apply: (source = null, defaultValue = null, ...pairs) => {
      const place = placeOfKey(textOf(source) ?? '', pairs);
      return place === -1 ? defaultValue : (pairs[place + 1] ?? null);
    },
  },
  IIF: {
    parameters: 'condition, valueIfTrue, valueIfFalse',
    minArguments: 3,
    maxArguments: 3,
    apply: (condition = null, valueIfTrue = null, valueIfFalse = null) =>
      isTrue(condition) ? valueIfTrue : valueIfFalse,
  },
  Coalesce: {
    parameters: 'source1, source2, …, defaultValue',
    minArguments: 1,
    maxArguments: null,
    apply: (...sources) => sources.find((source) => source !== null) ?? null,
  },
  IsNullOrEmpty: {
    parameters: 'Expression',
    minArguments: 1,
    maxArguments: 1,
    apply: (value = null) => isNullOrEmpty(value),
  },
  IsPresent: {
    parameters: 'Expression',
    minArguments: 1,
    maxArguments: 1,
    apply: (value = null) => !isNullOrEmpty(value),
  },
  Not: { parameters: 'source', minArguments: 1, maxArguments: 1, apply: (source = null) => !isTrue(source) },
};

/** Keys are case-sensitive; an empty key matches an absent source. */
function placeOfKey(source: string, pairs: readonly ExpressionValue[]): number {
  return pairs.findIndex((key, at) => at % 2 === 0 && (textOf(key) ?? '') === source);
}
