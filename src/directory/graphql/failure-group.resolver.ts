import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Language, remedyFor } from '../domain/remedy.ts';
import { FailureGroupType } from './failure-group.type.ts';
import { LanguageEnum } from './language.enum.ts';

@Resolver(() => FailureGroupType)
export class FailureGroupResolver {
  @FieldResolver(() => String, { description: 'What an admin does about it, in a sentence.' })
  remedy(
    @Root() group: FailureGroupType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'EN', description: 'In which language.' }) language: Language,
  ): string {
    return remedyFor(group, language);
  }
}
