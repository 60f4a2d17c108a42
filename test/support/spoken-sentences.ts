import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A sentence of the source, as a caller may hear it: what it is put together from stands in it as a made-up word. */
export interface SpokenSentence {
  readonly text: string;
  /** Where it stands. */
  readonly place: string;
}

/** The rooms whose sentences reach callers. */
const ROOMS = [
  'src/scim/{http,protocol,translate,entra}/**/*.ts',
  'src/directory/{shared,database,graphql,http,*/{domain,usecase,persistence,graphql}}/**/*.ts',
  'src/wire/*.ts',
  'src/kernel/fair-queue.ts',
  'src/console/{*,export/*,session/*}.ts',
  'src/boot/{observability/readiness,roles/{directory-port,local-directory,remote-directory}}.ts',
];

/** Calls that make whole sentences of what they are given: the place of that argument, and what becomes of it. */
const MAKERS: Readonly<Record<string, readonly [place: number, make: (part: string) => readonly string[]]>> = {
  'invalidValue/2': [1, (rest) => [`emails ${rest}.`]],
  'invalidFilter/2': [1, (rest) => [`name.givenName ${rest}.`, `An unknown name ${rest}.`]],
  'fail/1': [0, expectation],
  'fail/2': [0, expectation],
  'tooLarge/1': [0, tooLarge],
  'tooLarge/2': [1, (fault) => [`The filter in filter ${fault}; split it into several queries.`]],
  'limitExceeded/2': [0, (limit) => [`The operation exceeds the ${limit} limit of 7; request less at a time.`]],
};

/** What makers put them together with. */
const COMPOSED: ReadonlySet<string> = new Set([
  'The 7 cannot be read at character 7: expected 7.',
  'The body of the request 7; send less at a time.',
  'The request has more than 7: send less at a time.',
  'The filter in 7 7; split it into several queries.',
  'The operation exceeds the 7 limit of 7; request less at a time.',
]);

/** Files that describe the schema, advise in every language by themselves, or stop the program. */
const IS_DESCRIPTION =
  /\.(type|input|args|filter|enum|page)\.ts$|enums|changes-page|-descriptions\.ts$|\/remed|newer-database|fields\.ts$/;

/** What a caller is told of the schema, or nobody at all. */
const IS_SILENT = /^(description|deprecationReason|text|name)$/;

/** What comes where something else was expected. */
function expectation(expected: string): string[] {
  return ['filter', 'path'].map((name) => `The ${name} cannot be read at character 7: expected ${expected}.`);
}

/** The body itself has too much, or the request that it holds. */
function tooLarge(what: string): string[] {
  return /^\d/.test(what)
    ? [`The request has more than ${what}: send less at a time.`]
    : [`The body of the request ${what}; send less at a time.`];
}

/** Every sentence that a caller may be refused with. */
export function spokenSentences(): readonly SpokenSentence[] {
  const paths = ROOMS.flatMap((room) => globSync(room)).filter((path) => !IS_DESCRIPTION.test(path));
  return paths.flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    return sentencesIn(file, file).map((text) => ({ text, place: path }));
  });
}

function sentencesIn(node: ts.Node, file: ts.SourceFile): string[] {
  if (ts.isDecorator(node) || ts.isImportDeclaration(node) || isSilent(node)) return [];
  if (ts.isCallExpression(node)) {
    const maker = MAKERS[`${nameOf(node.expression)}/${node.arguments.length}`];
    const given = maker && node.arguments[maker[0]];
    if (maker && given) {
      const others = node.arguments.filter((each) => each !== given).flatMap((each) => sentencesIn(each, file));
      return [...textsOf(given).flatMap(maker[1]), ...others];
    }
  }
  if (isText(node)) {
    const isWhole = !(node.parent && ts.isBinaryExpression(node.parent) && isText(node.parent));
    return isWhole ? textsOf(node).filter((text) => isSentence(text) && !COMPOSED.has(text)) : [];
  }
  const found: string[] = [];
  ts.forEachChild(node, (child) => void found.push(...sentencesIn(child, file)));
  return found;
}

function isSilent(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && IS_SILENT.test(node.name.text);
}

function nameOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
}

function isText(node: ts.Node): node is ts.Expression {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken && isText(node.left);
}

/** What an expression may say. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node))
    return textsOf(node.left).flatMap((left) => textsOf(node.right).map((right) => left + right));
  if (!ts.isTemplateExpression(node)) return ['7'];
  const pieces = node.templateSpans.map(({ literal }) => literal.text);
  return [[node.head.text, ...pieces].join('7')];
}

/** A sentence has words and a full stop; what is put together of nothing but parts has none of its own. */
function isSentence(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return /^["\p{L}\d]/u.test(text) && text.endsWith('.') && words.length > 3;
}
