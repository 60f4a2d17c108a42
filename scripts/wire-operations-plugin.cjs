const { concatAST, print, stripIgnoredCharacters, visit } = require('graphql');

/** Emits each operation as a `WireOperation`: its name, its text with the fragments that it uses, and its types. */
exports.plugin = (_schema, documents, { transport }) => {
  const definitions = concatAST(documents.map(({ document }) => document)).definitions;
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  return {
    prepend: [`import type { WireOperation } from '${transport}';`],
    content: definitions
      .filter(isOperation)
      .map((operation) => emit(operation, fragments))
      .join('\n\n'),
  };
};

const isFragment = ({ kind }) => kind === 'FragmentDefinition';
const isOperation = ({ kind }) => kind === 'OperationDefinition';

function emit(operation, fragments) {
  const name = operation.name.value;
  const isMutation = operation.operation === 'mutation';
  const type = `${name}${isMutation ? 'Mutation' : 'Query'}`;
  const used = [...fragmentsOf(operation, fragments)].map((fragment) => fragments.get(fragment));
  const text = stripIgnoredCharacters([operation, ...used].map(print).join('\n'));
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Operation`;
  return `export const ${constant}: WireOperation<${type}, ${type}Variables> = ${JSON.stringify({ name, isMutation, text })};`;
}

function fragmentsOf(node, fragments, found = new Set()) {
  visit(node, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value)) return;
      found.add(value);
      fragmentsOf(fragments.get(value), fragments, found);
    },
  });
  return found;
}
