import { ArgsType, Int } from 'type-graphql';
import type { VersionCondition } from '../domain/version-condition.ts';
import { OptionalField } from './fields.ts';

@ArgsType()
export class VersionArgs implements VersionCondition {
  @OptionalField(
    () => Int,
    'The `version` that the caller last saw: at any other nothing is changed. Left out, any version will do, and ' +
      'changes that meet do not undo each other.',
  )
  declare readonly ifVersion?: number | null;

  @OptionalField(
    () => [Int],
    'Versions that will do: at any other nothing is changed; at an empty list, nothing at all.',
  )
  declare readonly ifVersionIn?: readonly number[] | null;

  @OptionalField(() => [Int], 'Versions at which nothing is changed.')
  declare readonly unlessVersionIn?: readonly number[] | null;
}
