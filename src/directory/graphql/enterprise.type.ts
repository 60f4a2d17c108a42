import { ID, ObjectType } from 'type-graphql';
import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { RequiredField } from './fields.ts';
import { DateTime } from './scalars.ts';

@ObjectType('Enterprise', {
  description: 'A customer of XM Fax and XM SendSecure, whose people this directory keeps.',
  simpleResolvers: true,
})
export class EnterpriseType implements Enterprise {
  @RequiredField(() => ID, 'Numbers the enterprise within the directory.')
  declare readonly id: EnterpriseId;

  @RequiredField(() => String, 'The name as it stands in the tenant URL: 1 to 64 letters, digits, `_` and `-`.')
  declare readonly name: string;

  @RequiredField(() => DateTime, 'When it was made.')
  declare readonly createdAt: Date;
}
