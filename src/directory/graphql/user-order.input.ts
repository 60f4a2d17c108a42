import { Field, InputType } from 'type-graphql';
import type { UserOrder, UserOrderKey } from '../domain/user-order.ts';
import { OrderDirectionEnum } from './enums.ts';
import { RequiredField } from './fields.ts';
import { UserOrderFieldEnum } from './user-order-field.enum.ts';

@InputType('UserOrder', { description: 'One key of an order.' })
export class UserOrderInput implements UserOrder {
  @RequiredField(() => UserOrderFieldEnum, 'What to sort by.')
  declare readonly by: UserOrderKey;

  @Field(() => OrderDirectionEnum, { description: 'Which end comes first.', defaultValue: 'ASC' })
  declare readonly direction: 'ASC' | 'DESC';
}
