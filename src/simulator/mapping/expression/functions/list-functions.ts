import { textOf, textsOf, wholeNumberOf } from '../value-text.ts';
import { ArgumentFault, type Functions } from './expression-function.ts';

/** What makes one value of many, and many of one. */
export const LIST_FUNCTIONS: Functions = {
  Join: {
    parameters: 'separator, source1, source2, …',
    fewest: 2,
    most: null,
    apply: (separator = null, ...sources) => sources.flatMap(textsOf).join(textOf(separator) ?? ''),
  },
  Split: {
    parameters: 'source, delimiter',
    fewest: 2,
    most: 2,
    apply: (source = null, delimiter = null) => {
      const parts = textOf(source)?.split(textOf(delimiter) || ',');
      return parts ? textsOf(parts.map((part) => part.trim())) : null;
    },
  },
  Item: {
    parameters: 'attribute, index',
    fewest: 2,
    most: 2,
    apply: (attribute = null, index = null) => {
      const place = wholeNumberOf(index);
      if (place === null || place < 1) throw new ArgumentFault('index must be a whole number from 1 on.');
      return textsOf(attribute)[place - 1] ?? null;
    },
  },
};
