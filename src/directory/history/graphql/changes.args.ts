import { ArgsType, Field, ID } from 'type-graphql';
import { OptionalField, OptionalText } from '../../graphql/fields.ts';
import { OrderDirectionEnum } from '../../graphql/order-direction.enum.ts';
import { PageArgs } from '../../graphql/page.args.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { RevisionOperation } from '../../users/domain/revision.ts';
import { ChangeOperationEnum } from './change-operation.enum.ts';

/** A stretch of the history. */
@ArgsType()
export class HistoryArgs extends PageArgs {
  @OptionalField(() => DateTime, 'At this time or later.')
  declare readonly from?: Date | null;

  @OptionalField(() => DateTime, 'Before this time.')
  declare readonly until?: Date | null;

  @Field(() => OrderDirectionEnum, {
    description: 'Newest first (`DESC`) or oldest first (`ASC`).',
    defaultValue: 'DESC',
  })
  declare readonly direction: 'ASC' | 'DESC';
}

/** Which changes of a stretch. */
@ArgsType()
export class RevisionsArgs extends HistoryArgs {
  @OptionalField(() => ChangeOperationEnum, 'Only changes with this operation.')
  declare readonly operation?: RevisionOperation | null;

  @OptionalText('Only changes with this attribute among their `fields`, e.g. `emails`, spelled as in `User`.')
  declare readonly field?: string | null;
}

@ArgsType()
export class ChangesArgs extends RevisionsArgs {
  @OptionalField(() => ID, 'Only changes of this user, even if deleted.')
  declare readonly userId?: string | null;
}
