import { Fault } from '../../../../kernel/fault.ts';
import { assertCount } from '../profile-limits.ts';
import type { MultiAttribute } from '../user-attributes.ts';
import type { SetStep, ValuesStep } from '../user-changes.ts';
import { noTarget } from '../user-faults.ts';
import { type AnyValue, lengthOf } from './keyed-value.ts';
import { type AnyValueFilter, type ValueTest, valueTest } from './matches-value.ts';
import { ValueList } from './value-list.ts';
import { isNothing } from './value-parts.ts';

type Step = ValuesStep<AnyValue, AnyValueFilter>;

/** Comparisons that the steps of one change, of all attributes together, may take: some 0.2 µs each. */
const MAX_COMPARISONS = 100_000;

/** So many characters to compare with cost as much as one comparison more. */
const CHARACTERS_PER_COMPARISON = 100;

/** To take in or to alter one value costs as much as so many comparisons. */
const COMPARISONS_PER_VALUE = 10;

/** And so many of its characters, as much as one more. */
const CHARACTERS_TAKEN_PER_COMPARISON = 20;

/** Applies the steps of one change to one attribute after the other, and counts what they cost in all. */
export class StepApplier {
  #comparisons = 0;

  /**
   * Applies the steps in their order, each to what the ones before it left (RFC 7644 §3.5.2), and settles the values in
   * the end.
   *
   * @throws Fault `NO_TARGET`, `INVALID_VALUE`; `LIMIT_EXCEEDED` when steps times values are more than is compared at once
   */
  apply(attribute: MultiAttribute, values: readonly AnyValue[], steps: readonly Step[]): readonly AnyValue[] {
    const list = new ValueList(attribute, values);
    for (const step of steps) {
      this.#applyStep(attribute, list, step);
      assertCount(attribute, list.length);
    }
    return list.settled();
  }

  #applyStep(attribute: MultiAttribute, list: ValueList, step: Step): void {
    if ('replace' in step) list.replace(this.#taken(attribute, step.replace));
    else if ('add' in step) list.add(this.#taken(attribute, step.add));
    else if ('remove' in step) list.remove(this.#compared(attribute, list, step.remove));
    else this.#set(attribute, list, step.set);
  }

  #set(attribute: MultiAttribute, list: ValueList, { where, to, orAdd }: SetStep<AnyValue, AnyValueFilter>): void {
    const places = list.placesOf(this.#compared(attribute, list, where));
    if (places.length > 0) {
      this.#spend(attribute, places.length * costOf(to));
      list.set(places, to);
      return;
    }
    if (Object.values(to).every(isNothing)) return;
    if (orAdd === undefined) throw noTarget(attribute);
    const takesPrimary = namesPrimary(where) || Object.keys(to).every((part) => part === 'primary');
    const { primary, ...others } = orAdd;
    const made = primary !== true || takesPrimary || !list.hasPrimary ? orAdd : others;
    list.add(this.#taken(attribute, [made]));
  }

  /** Values to take in, which are paid for. */
  #taken(attribute: MultiAttribute, values: readonly AnyValue[]): readonly AnyValue[] {
    for (const value of values) this.#spend(attribute, costOf(value));
    return values;
  }

  /** What is to be asked of all values, which is paid for. */
  #compared(attribute: MultiAttribute, list: ValueList, where: AnyValueFilter): ValueTest['isMet'] {
    const { isMet, comparisons } = valueTest(where, list.kinds);
    this.#spend(attribute, comparisons * (list.length + list.characters / CHARACTERS_PER_COMPARISON));
    return isMet;
  }

  #spend(attribute: MultiAttribute, comparisons: number): void {
    this.#comparisons += comparisons;
    if (this.#comparisons <= MAX_COMPARISONS) return;
    throw new Fault(
      'LIMIT_EXCEEDED',
      `${attribute} takes more than ${MAX_COMPARISONS} comparisons of its values; send fewer steps or values at a time.`,
      attribute,
    );
  }
}

/** Whether a condition asks which value is the primary one. */
function namesPrimary({ and = [], or = [], not, primary }: AnyValueFilter): boolean {
  return primary !== undefined || [...and, ...or, ...(not ? [not] : [])].some(namesPrimary);
}

function costOf(value: object): number {
  return COMPARISONS_PER_VALUE + lengthOf(value) / CHARACTERS_TAKEN_PER_COMPARISON;
}
