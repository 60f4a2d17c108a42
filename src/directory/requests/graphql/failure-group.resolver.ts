import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestId } from '../../../kernel/ids.ts';
import { translateSentence } from '../../../sentences/translate-sentence.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { MAX_NAMED } from '../domain/failures.ts';
import { type Language, remedyFor } from '../domain/remedy.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { FailureGroupType } from './failure-group.type.ts';
import { LanguageEnum } from './language.enum.ts';
import { RequestType } from './request.type.ts';
import { type RequestsContext, requestsById } from './requests-context.ts';

const complexity = ({ childComplexity }: ComplexityEstimatorArgs) => 1 + MAX_NAMED * childComplexity;

@Resolver(() => FailureGroupType)
export class FailureGroupResolver {
  @FieldResolver(() => String, { description: 'The reason in the response; empty if the façade gave none.' })
  reason(
    @Root() group: FailureGroupType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'EN', description: 'Language of the text.' })
    language: Language,
  ): string {
    return translateSentence(language, group.reason);
  }

  @FieldResolver(() => String, { description: 'What an administrator should do about it, in one sentence.' })
  remedy(
    @Root() group: FailureGroupType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'EN', description: 'Language of the text.' })
    language: Language,
  ): string {
    return remedyFor(group, language);
  }

  @FieldResolver(() => [RequestType], {
    description: `Users who are still failing: the last failure of each, newest first, at most ${MAX_NAMED}.`,
    complexity,
  })
  stillFailingRequests(
    @Root() group: FailureGroupType,
    @Ctx() context: RequestsContext,
  ): Promise<readonly RequestEntry[]> {
    return requestsOf(group, group.stillFailingRequests, context);
  }

  @FieldResolver(() => [RequestType], {
    description: `Users who have succeeded since: the last failure of each, newest first, at most ${MAX_NAMED}.`,
    complexity,
  })
  healedRequests(@Root() group: FailureGroupType, @Ctx() context: RequestsContext): Promise<readonly RequestEntry[]> {
    return requestsOf(group, group.healedRequests, context);
  }
}

/** What was forgotten in the meantime is left out. */
async function requestsOf(
  { lastRequest: { enterpriseId } }: FailureGroupType,
  ids: readonly RequestId[],
  context: RequestsContext,
): Promise<readonly RequestEntry[]> {
  await authorize(context, enterpriseId, 'READ_HISTORY');
  const found = await Promise.all(ids.map((id) => context.load(requestsById, enterpriseId, id)));
  return found.filter((entry) => entry !== null);
}
