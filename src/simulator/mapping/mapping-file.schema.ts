import { z } from 'zod';
import { ExpressionError } from './expression/expression-error.ts';
import { parseExpression } from './expression/parse-expression.ts';

/** `title`, `name.givenName`, `emails[type eq "work"].value`, each also behind a schema's URN. */
const TARGET = /^(urn:[\w.:-]+:)?[A-Za-z$][\w$-]*(\[\w+ eq "[^"]*"\])?(\.[A-Za-z$][\w$-]*)?$/;

const SOURCES = ['attribute', 'constant', 'expression'] as const;

const NOT_DIRECT = 'appRoleAssignments needs an expression, e.g. SingleAppRoleAssignment([appRoleAssignments])';

const rowSchema = z
  .strictObject({
    target: z.string().regex(TARGET, 'wanted is a path such as title or emails[type eq "work"].value'),
    attribute: z.exactOptional(z.string().min(1)),
    constant: z.exactOptional(z.string()),
    expression: z.exactOptional(z.string().superRefine(refuseUnreadable)),
    defaultValue: z.exactOptional(z.string()),
    apply: z.exactOptional(z.enum(['always', 'onCreate'])),
    matchingPrecedence: z.exactOptional(z.int().min(1)),
  })
  .refine(hasOneSource, 'wanted is exactly one of attribute, constant and expression')
  .refine(({ attribute }) => attribute !== 'appRoleAssignments', { path: ['attribute'], message: NOT_DIRECT });

/** What a mapping file says, before it is known to make sense as a whole. */
export const mappingFileSchema = z.strictObject({ mappings: z.array(rowSchema).min(1) });

/** One row of a mapping file, as it is written. */
export type WrittenRow = Readonly<z.infer<typeof rowSchema>>;

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
