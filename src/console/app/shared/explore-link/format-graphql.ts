/** A brace, or a word with what stands in parentheses behind it. */
const TOKENS = /[{}]|[^\s{}()]+(?:\([^)]*\))?/g;

/** One of our own operations, which come without any space that is not needed, as people would write it. */
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

/** Of arguments, and of variables, which follow each other without even a space. */
function withSpaces(piece: string): string {
  return piece
    .replaceAll(/(?<=[\w!\]])\$/g, ' $')
    .replaceAll(' ', ', ')
    .replaceAll(':', ': ');
}
