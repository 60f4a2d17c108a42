/** A parameter as `Bindings` writes it: `$2::uuid`, `$3::int[]`. */
const PARAMETER = /\$(\d+)::([a-z]+(?:\[\])?)/g;

/** Met by all; the planner then looks each up by an index, even if it plans while the table is still empty. */
const EXPECT_ONE = 'asked.place BETWEEN 1 AND 1000000';

/** A statement that asks for several what another asks for one. */
export interface ManyStatement {
  /**
   * Its parameters are those of the other, each an array; its rows those of the other, with a `place` that tells, from 0,
   * whose they are.
   */
  readonly text: string;
  /** The values of the other, one array a question, as the values of this. */
  valuesOf(questions: readonly (readonly unknown[])[]): unknown[][];
}

/**
 * Makes of the text of a statement that of another, which answers many questions of its kind at once.
 *
 * @returns `null` when a parameter has no type beside it, or one whose values cannot be told in an array
 */
export function manyStatement(text: string): ManyStatement | null {
  const types: string[] = [];
  const inner = text.replaceAll(PARAMETER, (_whole, number: string, type: string) => {
    types[Number(number) - 1] = type;
    return `asked.v${number}${isList(type) ? `::${type}` : ''}`;
  });
  if (types.length === 0 || inner.includes('$') || types.includes('text[]')) return null;

  const arrays = types.map((type, at) => `$${at + 1}::${isList(type) ? 'text' : type}[]`);
  const columns = types.map((_, at) => `v${at + 1}`);
  return {
    text: `SELECT asked.place::int - 1 AS place, answer.*
FROM unnest(${arrays.join(', ')}) WITH ORDINALITY AS asked (${columns.join(', ')}, place)
CROSS JOIN LATERAL (${inner}) AS answer
WHERE ${EXPECT_ONE}`,
    valuesOf: (questions) =>
      types.map((type, at) => questions.map((values) => (isList(type) ? literalOf(values[at]) : values[at]))),
  };
}

function isList(type: string): boolean {
  return type.endsWith('[]');
}

/** Arrays within arrays would be one of more dimensions, which SQL takes apart down to their elements. */
function literalOf(numbers: unknown): string {
  return `{${(numbers as readonly number[]).join(',')}}`;
}
