import { ArgsType, Int } from 'type-graphql';
import { OptionalField } from '../../graphql/fields.ts';
import type { VersionCondition } from '../domain/version-condition.ts';

@ArgsType()
export class VersionArgs implements VersionCondition {
  @OptionalField(
    () => Int,
    'The `version` that the caller last read. At any other version nothing is changed. If omitted, any ' +
      'version is accepted, and concurrent changes do not undo each other.',
  )
  declare readonly ifVersion?: number | null;

  @OptionalField(
    () => [Int],
    'Accepted versions. At any other version nothing is changed; with an empty list, nothing at all.',
  )
  declare readonly ifVersionIn?: readonly number[] | null;

  @OptionalField(() => [Int], 'Excluded versions. At these versions nothing is changed.')
  declare readonly unlessVersionIn?: readonly number[] | null;
}
