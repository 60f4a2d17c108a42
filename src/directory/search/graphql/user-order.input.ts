import { Field, InputType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { OrderDirectionEnum } from '../../graphql/order-direction.enum.ts';
import type { UserOrder, UserOrderKey } from '../domain/user-order.ts';
import { UserOrderFieldEnum } from './user-order-field.enum.ts';

@InputType('UserOrder', { description: 'A sort key.' })
export class UserOrderInput implements UserOrder {
  @RequiredField(() => UserOrderFieldEnum, 'The attribute to sort by.')
  declare readonly by: UserOrderKey;

  @Field(() => OrderDirectionEnum, { description: 'Sort direction.', defaultValue: 'ASC' })
  declare readonly direction: 'ASC' | 'DESC';
}
