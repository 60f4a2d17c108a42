import { ArgsType, Int, ObjectType } from 'type-graphql';
import { Fault } from '../../kernel/fault.ts';
import { OptionalField, OptionalText, RequiredField } from './fields.ts';

/** Page size if the caller gives none. */
export const DEFAULT_PAGE_SIZE = 100;

/** The arguments of a paged list. */
@ArgsType()
export class PageArgs {
  @OptionalField(
    () => Int,
    `Maximum number of results, ${DEFAULT_PAGE_SIZE} if omitted; the server sets an upper limit.`,
  )
  declare readonly first?: number | null;

  @OptionalText('Cursor to continue after: the `endCursor` of the previous page.')
  declare readonly after?: string | null;
}

/** The fields of every page that lead to the next one. */
@ObjectType({ simpleResolvers: true })
export abstract class PageType {
  @RequiredField(() => Boolean, 'Whether there are more results; always `false` for `first: 0`.')
  declare readonly hasNextPage: boolean;

  @OptionalText('Cursor to pass as `after` to get the next page; `null` for an empty page.')
  declare readonly endCursor: string | null;
}

/**
 * Returns the page size that the caller requested, or the default, limited by the setting.
 *
 * @throws Fault `INVALID_VALUE` when negative, `LIMIT_EXCEEDED` above `maxPageSize`
 */
export function readPageSize(first: number | null | undefined, maxPageSize: number): number {
  if (first === null || first === undefined) return Math.min(DEFAULT_PAGE_SIZE, maxPageSize);
  if (first < 0) throw new Fault('INVALID_VALUE', 'first must be 0 or more.', 'first');
  if (first <= maxPageSize) return first;
  const sentence = `first exceeds the page size limit of ${maxPageSize}; request fewer and continue with after.`;
  throw new Fault('LIMIT_EXCEEDED', sentence, 'first');
}

/** The page sizes of a list whose default is declared in the schema. */
export interface PageSizes {
  readonly defaultSize: number;
  readonly maxPageSize: number;
}

/**
 * Like `readPageSize` for a list with a default in the schema. A caller that gives exactly the default gets at most
 * `maxPageSize` instead of an error, because GraphQL does not tell whether the value was given.
 *
 * @throws Fault `INVALID_VALUE` when negative, `LIMIT_EXCEEDED` above `maxPageSize`
 */
export function readPageSizeWithDefault(
  first: number | null | undefined,
  { defaultSize, maxPageSize }: PageSizes,
): number {
  const isDefault = first === null || first === undefined || first === defaultSize;
  return isDefault ? Math.min(defaultSize, maxPageSize) : readPageSize(first, maxPageSize);
}
