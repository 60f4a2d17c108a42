/** A brace, or a word with its parenthesized arguments. */
const TOKENS = /[{}]|[^\s{}()]+(?:\([^)]*\))?/g;

/** Indents a minified GraphQL operation. graphql's `print(parse(text))` would add its parser to the main bundle. */
export function formatGraphql(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  let words = '';
  const write = (line: string) => {
    if (line !== '') lines.push(`${'  '.repeat(depth)}${line}`);
    words = '';
  };
  for (const [piece] of text.matchAll(TOKENS)) {
    if (piece === '{') {
      write(`${words} {`);
      depth += 1;
    } else if (piece === '}') {
      write(words);
      depth -= 1;
      write('}');
    } else if (depth === 0) {
      words = `${words} ${withSpaces(piece)}`.trimStart();
    } else {
      write(words);
      words = withSpaces(piece);
    }
  }
  return lines.join('\n');
}

/** Adds the white space between arguments and variables. */
function withSpaces(piece: string): string {
  return piece
    .replaceAll(/(?<=[\w!\]])\$/g, ' $')
    .replaceAll(' ', ', ')
    .replaceAll(':', ': ');
}
