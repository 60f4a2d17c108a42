import { FieldResolver, Resolver, Root } from 'type-graphql';
import { missingAttributes, type RequiredAttribute } from '../domain/required-attributes.ts';
import { RequiredAttributeEnum } from './required-attribute.enum.ts';
import { UserType } from './user.type.ts';

@Resolver(() => UserType)
export class UserMissingResolver {
  @FieldResolver(() => [RequiredAttributeEnum], {
    description: 'What a provisioned user should have and is missing here; empty if nothing is missing.',
  })
  missing(@Root() { profile }: UserType): RequiredAttribute[] {
    return missingAttributes(profile);
  }
}
