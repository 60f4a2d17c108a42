import { textOf, textsOf, wholeNumberOf } from '../value-text.ts';
import { ArgumentError, type Functions } from './expression-function.ts';

/** Functions that join and split lists. */
export const LIST_FUNCTIONS: Functions = {
  Join: {
    parameters: 'separator, source1, source2, …',
    minArguments: 2,
    maxArguments: null,
    apply: (separator = null, ...sources) => sources.flatMap(textsOf).join(textOf(separator) ?? ''),
  },
  Split: {
    parameters: 'source, delimiter',
    minArguments: 2,
    maxArguments: 2,
    apply: (source = null, delimiter = null) => {
      const parts = textOf(source)?.split(textOf(delimiter) || ',');
      return parts ? textsOf(parts.map((part) => part.trim())) : null;
    },
  },
  Item: {
    parameters: 'attribute, index',
    minArguments: 2,
    maxArguments: 2,
    apply: (attribute = null, index = null) => {
      const place = wholeNumberOf(index);
      if (place === null || place < 1) throw new ArgumentError('index must be a whole number from 1 on.');
      return textsOf(attribute)[place - 1] ?? null;
    },
  },
};
