import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { ExpressionError } from './expression/expression.ts';
import { parseExpression } from './expression/parse-expression.ts';
import type { Mapping, MappingRow } from './mapping.ts';
import { readJson } from './read-json.ts';

/**
 * Parses a mapping file: `{"mappings": […]}`. A row is an object with `target`, one of `attribute`, `constant` and
 * `expression`, and optionally `defaultValue`, `apply` ("always" or "onCreate") and `matchingPrecedence`.
 *
 * @throws InputError naming the row, and the character of an expression
 */
export function readMapping(text: string): Mapping {
  const { mappings } = readJson(text, { name: 'mapping', schema: mappingFileSchema });
  refuseDuplicates(mappings, 'target');
  refuseDuplicates(mappings, 'matchingPrecedence');
  if (mappings.every(({ matchingPrecedence }) => matchingPrecedence === undefined)) {
    throw new InputError('The mapping cannot be used: one row needs "matchingPrecedence": 1, to find users by.');
  }
  return { rows: mappings.map(rowOf) };
}

/** Formats a mapping as a file for people to edit, one row per line. */
export function writeMapping({ rows }: Mapping): string {
  const lines = rows.map((row) => `    { ${Object.entries(writtenRowOf(row)).map(writePair).join(', ')} }`);
  return `{\n  "mappings": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function writePair([key, value]: [string, unknown]): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

function rowOf(row: WrittenRow): MappingRow {
  return {
    target: row.target,
    from: fromOf(row),
    defaultValue: row.defaultValue ?? null,
    apply: row.apply ?? 'always',
    matchingPrecedence: row.matchingPrecedence ?? null,
  };
}

function fromOf({ attribute, constant, expression }: WrittenRow): MappingRow['from'] {
  if (attribute !== undefined) return { kind: 'direct', attribute };
  if (expression !== undefined) return { kind: 'expression', text: expression };
  return { kind: 'constant', value: constant ?? '' };
}

function writtenRowOf({ target, from, defaultValue, apply, matchingPrecedence }: MappingRow): WrittenRow {
  return {
    target,
    ...(from.kind === 'direct' && { attribute: from.attribute }),
    ...(from.kind === 'constant' && { constant: from.value }),
    ...(from.kind === 'expression' && { expression: from.text }),
    ...(defaultValue !== null && { defaultValue }),
    ...(apply === 'onCreate' && { apply }),
    ...(matchingPrecedence !== null && { matchingPrecedence }),
  };
}

/** Targets and matching precedences must be unique. */
function refuseDuplicates(rows: readonly WrittenRow[], key: 'target' | 'matchingPrecedence'): void {
  const values = rows.map((row) => String(row[key] ?? '').toLowerCase());
  const place = values.findIndex((value, at) => value !== '' && values.indexOf(value) !== at);
  if (place === -1) return;
  throw new InputError(
    `The mapping cannot be used: mappings, row ${place + 1}, ${key}: an earlier row has the same value.`,
  );
}

/** `title`, `name.givenName`, `emails[type eq "work"].value`, each optionally prefixed by a schema's URN. */
const TARGET = /^(urn:[\w.:-]+:)?[A-Za-z$][\w$-]*(\[\w+ eq "[^"]*"\])?(\.[A-Za-z$][\w$-]*)?$/;

const SOURCES = ['attribute', 'constant', 'expression'] as const;

const NOT_DIRECT = 'appRoleAssignments needs an expression, e.g. SingleAppRoleAssignment([appRoleAssignments])';

const rowSchema = z
  .strictObject({
    target: z.string().regex(TARGET, 'expected a path such as title or emails[type eq "work"].value'),
    attribute: z.exactOptional(z.string().min(1)),
    constant: z.exactOptional(z.string()),
    expression: z.exactOptional(z.string().superRefine(refuseUnreadable)),
    defaultValue: z.exactOptional(z.string()),
    apply: z.exactOptional(z.enum(['always', 'onCreate'])),
    matchingPrecedence: z.exactOptional(z.int().min(1)),
  })
  .refine(hasOneSource, 'expected exactly one of attribute, constant and expression')
  .refine(({ attribute }) => attribute !== 'appRoleAssignments', { path: ['attribute'], message: NOT_DIRECT });

/** The structure of a mapping file; `readMapping` checks the rules for all rows together. */
const mappingFileSchema = z.strictObject({ mappings: z.array(rowSchema).min(1) });

/** One row of a mapping file, as it is written. */
type WrittenRow = Readonly<z.infer<typeof rowSchema>>;

function hasOneSource(row: object): boolean {
  return SOURCES.filter((source) => source in row).length === 1;
}

function refuseUnreadable(text: string, context: z.core.$RefinementCtx<string>): void {
  try {
    parseExpression(text);
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    context.addIssue({ code: 'custom', message: cause.message.replace(/\.$/, '') });
  }
}
