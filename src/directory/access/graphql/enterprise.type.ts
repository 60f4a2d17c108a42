import { ID, ObjectType } from 'type-graphql';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { Enterprise } from '../domain/enterprise.ts';

@ObjectType('Enterprise', {
  description: 'A customer of XM Fax and XM SendSecure, whose users are in this directory.',
  simpleResolvers: true,
})
export class EnterpriseType implements Enterprise {
  @RequiredField(() => ID, "The enterprise's ID in this directory.")
  declare readonly id: EnterpriseId;

  @RequiredField(() => String, 'The name, as in the tenant URL: 1 to 64 letters, digits, `_` and `-`.')
  declare readonly name: string;

  @RequiredField(() => DateTime, 'When the enterprise was created.')
  declare readonly createdAt: Date;
}
