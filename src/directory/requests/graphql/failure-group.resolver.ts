import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestId } from '../../../kernel/ids.ts';
import { translateSentence } from '../../../sentences/translate-sentence.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { MAX_LISTED_REQUESTS } from '../domain/failures.ts';
import { type Language, remedyFor } from '../domain/remedy.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { FailureGroupType } from './failure-group.type.ts';
import { LanguageEnum } from './language.enum.ts';
import { RequestType } from './request.type.ts';
import { type RequestsContext, requestsById } from './requests-context.ts';

/** The cost of a list of `MAX_LISTED_REQUESTS` requests. */
const complexity = ({ childComplexity }: ComplexityEstimatorArgs) => 1 + MAX_LISTED_REQUESTS * childComplexity;

/** The fields of a group that are computed, or read from the request log. */
@Resolver(() => FailureGroupType)
export class FailureGroupResolver {
  @FieldResolver(() => String, { description: 'The reason in the response; empty if the gateway gave none.' })
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
    description: `Users who are still failing: the last failure of each, newest first, at most ${MAX_LISTED_REQUESTS}.`,
    complexity,
  })
  stillFailingRequests(
    @Root() group: FailureGroupType,
    @Ctx() context: RequestsContext,
  ): Promise<readonly RequestEntry[]> {
    return requestsOf(group, group.stillFailingRequests, context);
  }

  @FieldResolver(() => [RequestType], {
    description: `Users who have succeeded since: the last failure of each, newest first, at most ${MAX_LISTED_REQUESTS}.`,
    complexity,
  })
  healedRequests(@Root() group: FailureGroupType, @Ctx() context: RequestsContext): Promise<readonly RequestEntry[]> {
    return requestsOf(group, group.healedRequests, context);
  }
}

/** Omits requests that were pruned in the meantime. */
async function requestsOf(
  { lastRequest: { enterpriseId } }: FailureGroupType,
  ids: readonly RequestId[],
  context: RequestsContext,
): Promise<readonly RequestEntry[]> {
  await authorize(context, enterpriseId, 'READ_HISTORY');
  const found = await Promise.all(ids.map((id) => context.load(requestsById, enterpriseId, id)));
  return found.filter((entry) => entry !== null);
}
