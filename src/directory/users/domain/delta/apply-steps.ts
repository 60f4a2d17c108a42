import { Fault } from '../../../../kernel/fault.ts';
import { assertCount } from '../profile-limits.ts';
import type { MultiAttribute } from '../user-attributes.ts';
import type { SetStep, ValuesStep } from '../user-changes.ts';
import { noTarget } from '../user-faults.ts';
import { type AnyValueFilter, type CompiledFilter, compileValueFilter } from './compile-value-filter.ts';
import type { AnyValue } from './keyed-value.ts';
import { ValueList } from './value-list.ts';
import { isEmpty, lengthOf } from './value-parts.ts';

type Step = ValuesStep<AnyValue, AnyValueFilter>;

/** Maximum cost of a change, over all attributes, in comparisons of some 0.2 µs each. */
const MAX_COMPARISONS = 100_000;

/** Number of characters whose comparison costs as much as one more comparison. */
const CHARACTERS_PER_COMPARISON = 100;

/** Cost of adding or changing one value, in comparisons; its characters cost extra. */
const COMPARISONS_PER_VALUE = 10;

/** Number of characters of an added or changed value that cost as much as one comparison. */
const CHARACTERS_PER_VALUE_COMPARISON = 20;

/** Applies the steps of one change to one attribute after the other, and limits their total cost. */
export class StepApplier {
  #comparisons = 0;

  /**
   * Applies steps in order, each to the result of the previous one (RFC 7644 §3.5.2), then normalizes the values.
   *
   * @throws Fault `NO_TARGET`, `INVALID_VALUE`; `LIMIT_EXCEEDED` if the steps need too many comparisons
   */
  apply(attribute: MultiAttribute, values: readonly AnyValue[], steps: readonly Step[]): readonly AnyValue[] {
    const list = new ValueList(attribute, values);
    for (const step of steps) {
      this.#applyStep(attribute, list, step);
      assertCount(attribute, list.length);
    }
    return list.normalized();
  }

  #applyStep(attribute: MultiAttribute, list: ValueList, step: Step): void {
    if ('replace' in step) list.replace(this.#charged(attribute, step.replace));
    else if ('add' in step) list.add(this.#charged(attribute, step.add));
    else if ('remove' in step) list.remove(this.#compile(attribute, list, step.remove));
    else this.#set(attribute, list, step.set);
  }

  #set(attribute: MultiAttribute, list: ValueList, { where, to, orAdd }: SetStep<AnyValue, AnyValueFilter>): void {
    const indexes = list.indexesOf(this.#compile(attribute, list, where));
    if (indexes.length > 0) {
      this.#charge(attribute, indexes.length * costOf(to));
      list.set(indexes, to);
      return;
    }
    if (Object.values(to).every(isEmpty)) return;
    if (orAdd === undefined) throw noTarget(attribute);
    const takesPrimary = namesPrimary(where) || Object.keys(to).every((part) => part === 'primary');
    const { primary, ...others } = orAdd;
    const added = primary !== true || takesPrimary || !list.hasPrimary ? orAdd : others;
    list.add(this.#charged(attribute, [added]));
  }

  /** Charges for values to add, and returns them. */
  #charged(attribute: MultiAttribute, values: readonly AnyValue[]): readonly AnyValue[] {
    for (const value of values) this.#charge(attribute, costOf(value));
    return values;
  }

  /** Charges for testing all values of a list with a filter, and compiles it. */
  #compile(attribute: MultiAttribute, list: ValueList, where: AnyValueFilter): CompiledFilter['matches'] {
    const { matches, comparisons } = compileValueFilter(where, list.kinds);
    this.#charge(attribute, comparisons * (list.length + list.characters / CHARACTERS_PER_COMPARISON));
    return matches;
  }

  #charge(attribute: MultiAttribute, comparisons: number): void {
    this.#comparisons += comparisons;
    if (this.#comparisons <= MAX_COMPARISONS) return;
    throw new Fault(
      'LIMIT_EXCEEDED',
      `${attribute} takes more than ${MAX_COMPARISONS} comparisons of its values; send fewer steps or values at a time.`,
      attribute,
    );
  }
}

/** Whether a filter has a condition on `primary`. */
function namesPrimary({ and = [], or = [], not, primary }: AnyValueFilter): boolean {
  return primary !== undefined || [...and, ...or, ...(not ? [not] : [])].some(namesPrimary);
}

function costOf(value: object): number {
  return COMPARISONS_PER_VALUE + lengthOf(value) / CHARACTERS_PER_VALUE_COMPARISON;
}
