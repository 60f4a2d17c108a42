import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** Words and phrases that readers stumbled over; after `=` one that counts in this case only. */
const ENGLISH = `
# Overview and shell
needs someone | comes every | its rate | its failures | share of failures | failure share | the numbers as a table
others or none | may administer sees | has not called yet | has been silent | look at the people | into a sealed cookie
as the system | your menu | to the start | would you like to look at | may be misspelt | defect of ours
is wrong, too | after too many others

# States and errors of the console
away for a moment | took too long | that did not work | the directory's own words | yours to see
does not offer that yet | select it and copy | has forgotten this | or never had it | write three digits

# Users
nobody is nobody | nobody is here | nobody matches | nobody of | somebody else | take a condition away
the usual ones | before the name | behind the name | the whole address | is left aside | of these hold | of these holds
everybody who | is not understood | no comparison | count them all | shares as in | still counting | exact moment
=What differs | names this person | of that id | of this id | the last ones first
look at it | look at them | look at the last one

# Provisioning and tokens
what became of | what it became | became of it | stretch of time | stretch of | its values masked
spoke as | seen to speak | beside the RFCs | beside RFC | set right | who makes the client | else correct
make it | rotate it | revoke it | make a token | live access token | live access tokens | live session | live sessions
live token | live tokens | is live | stays good | leave it behind | I have copied it | nobody found
ask whoever | for good | for ever | =MADE

# GraphQL page
as it is read | how it counts | finds the users | nothing has been asked | queries to begin with

# Server and schema
is a yes or no | has parts | is no attribute | is no JSON | is no cursor | is no text | is no SCIM | is no failure
is no user | is no error | there is nothing at this address | no such access token | or no more | is there already
are there already | exists already | be it deleted | that are meant | nothing lacks | lacks nothing
what lacks | user lacks | behind the writes | case does not count | does not count, nor
letter by letter | for the administration token alone
that token alone | go on behind | takes the permission | may be used so | how many at most
mend | mends | mended | mending
=correlation id | =request id | =request ids | =user's id | =manager's id | =the id of

# Command line and process log
leave their options away | packed by gzip | a new one is made | ends in order | to end in order
make room on | least level | goes on by itself

# Documents
stands before | closed door | between the wings | which room | in numbers | what comes at once | who asks finds
would hold up | seeded year | longer than alone | is away | be surprised | at their worst | doing its worst
`;

const FRENCH = `
est un oui ou non
sont justes
ne connaît pas ou plus
un moment tel que
plus plat
omettez ce qui est inutile
=Devenue | =Issue | vient toutes les | =Au début | comme le système | autres ou aucune | absent un moment
c'était trop long | mots de l'annuaire | provisionner | provisionnement | provisionné
autorisation | autorisations | URL du locataire
`;

function patternsOf(list: string): [phrase: string, pattern: RegExp][] {
  const phrases = list.split(/[|\n]/).map((phrase) => phrase.trim());
  return phrases
    .filter((phrase) => phrase !== '' && !phrase.startsWith('#'))
    .map((phrase) => [phrase, patternOf(phrase)]);
}

function patternOf(phrase: string): RegExp {
  const words = phrase
    .replaceAll(/[.*+?^${}()[\]\\]/g, '\\$&')
    .replaceAll(' ', '\\s+')
    .replaceAll("'", "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, phrase.startsWith('=') ? 'u' : 'iu');
}

/** The text of a literal, of a template without its values, or of a sum of these; `null` of anything else. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}

/** The literals of a source file, in its order: of the console all, elsewhere those of more than one word. */
function textsIn(path: string, source: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text === null) ts.forEachChild(node, visit);
    else if (/\S\s+\S/.test(text) || path.includes('/app/')) texts.push(text);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, kind));
  return texts;
}

const sources = globSync('src/**/*.{ts,tsx}').filter((path) => !path.endsWith('.generated.ts'));
const documents = ['schema.graphql', ...globSync(['*.md', 'docs/**/*.md'])];

/** The phrases of a list that a file shows to its readers, each with the file. */
function found(list: string, paths: readonly string[]): string[] {
  const patterns = patternsOf(list);
  return paths.toSorted().flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const shown = documents.includes(path) ? text : textsIn(path, text).join('\n\n|\n\n');
    return patterns.filter(([, pattern]) => pattern.test(shown)).map(([phrase]) => `${path}: ${phrase}`);
  });
}

describe('the texts that people read', () => {
  it('are read whole, without comments and keys', () => {
    const source = `// A comment.
      const one = 'Sent ' + \`to \${where} \` + "again.";
      const two = 'three';
      const four = <p title='Five'>Six seven</p>;`;

    expect(textsIn('a.tsx', source)).toEqual(['Sent to … again.', 'Six seven']);
    expect(textsIn('src/console/app/a.tsx', source)).toEqual(['Sent to … again.', 'three', 'Five', 'Six seven']);
    expect(sources.length).toBeGreaterThan(500);
  });

  it('use no English phrase that readers misunderstood', () => {
    const paths = [...sources.filter((path) => !path.endsWith('.fr.ts')), ...documents];

    expect(found(ENGLISH, paths)).toEqual([]);
  });

  it('use no French phrase that readers misunderstood', () => {
    const paths = sources.filter((path) => /\.fr\.ts$|-sentences\.ts$/.test(path));

    expect(found(FRENCH, paths)).toEqual([]);
  });
});
