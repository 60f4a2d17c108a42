import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { translateSentence } from '../../../sentences/translate-sentence.ts';
import type { AccessToken } from '../../access/domain/access-token.ts';
import { accessTokensById, authorize } from '../../access/graphql/access-context.ts';
import { AccessTokenType } from '../../access/graphql/access-token.type.ts';
import { ENTERPRISE } from '../../graphql/fields.ts';
import { ChangeType, revisionToChange } from '../../history/graphql/change.type.ts';
import { summariesById } from '../../history/graphql/history-context.ts';
import type { UserSummary } from '../../users/domain/user.ts';
import { UserSummaryType } from '../../users/graphql/user.type.ts';
import type { Deviation } from '../domain/deviation.ts';
import { type Language, remedyFor } from '../domain/remedy.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { reportRequests } from '../usecase/report-requests.ts';
import { DeviationEnum } from './deviation.enum.ts';
import { LanguageEnum } from './language.enum.ts';
import { RequestType } from './request.type.ts';
import { RequestReportInput, readReport } from './request-report.input.ts';
import { type RequestsContext, requestsById, revisionsByRequest } from './requests-context.ts';

/** The fields of a request that are computed, or read from other tables. */
@Resolver(() => RequestType)
export class RequestResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token of the request; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: RequestEntry,
    @Ctx() context: RequestsContext,
  ): Promise<AccessToken | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    return accessTokenId && context.load(accessTokensById, enterpriseId, accessTokenId);
  }

  @FieldResolver(() => ChangeType, {
    nullable: true,
    description: 'The change that the request made; `null` if it changed nothing.',
  })
  async change(
    @Root() { enterpriseId, id, accessTokenId }: RequestEntry,
    @Ctx() context: RequestsContext,
  ): Promise<ChangeType | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    const revision = await context.load(revisionsByRequest, enterpriseId, id);
    return revision?.accessTokenId === accessTokenId ? revisionToChange(revision) : null;
  }

  @FieldResolver(() => UserSummaryType, {
    nullable: true,
    description: 'The user of the request, even if deleted; `null` if unknown or erased.',
  })
  user(@Root() { enterpriseId, userId }: RequestEntry, @Ctx() context: RequestsContext): Promise<UserSummary | null> {
    return summaryFor(context, enterpriseId, userId);
  }

  @FieldResolver(() => UserSummaryType, {
    nullable: true,
    description: 'The user who already has the `userName`, if the request was rejected for that.',
  })
  conflictingUser(
    @Root() { enterpriseId, conflictingUserId }: RequestEntry,
    @Ctx() context: RequestsContext,
  ): Promise<UserSummary | null> {
    return summaryFor(context, enterpriseId, conflictingUserId);
  }

  @FieldResolver(() => [DeviationEnum], { description: 'How it deviated from the RFCs, and was corrected.' })
  dialects(@Root() { deviations }: RequestEntry): readonly Deviation[] {
    return deviations;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was rejected; `null` if it succeeded.' })
  reason(
    @Root() { reason }: RequestEntry,
    @Arg('language', () => LanguageEnum, { defaultValue: 'EN', description: 'Language of the text.' })
    language: Language,
  ): string | null {
    return reason && translateSentence(language, reason);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What an administrator should do about a request that was rejected or failed, in one sentence; `null` ' +
      'if it succeeded.',
  })
  remedy(
    @Root() { status, scimType, outcome }: RequestEntry,
    @Arg('language', () => LanguageEnum, { defaultValue: 'EN', description: 'Language of the text.' })
    language: Language,
  ): string | null {
    return outcome === 'SUCCEEDED' ? null : remedyFor({ status, scimType }, language);
  }

  @Mutation(() => Int, {
    description:
      "Adds entries to the request log under the caller's own token, at most 500. Only for gateways, which " +
      'must authenticate. Returns how many entries were accepted. Long texts are truncated; existing ' +
      'entries stay as they are. Requires the permission `USER_PROVISIONING`. Errors: `UNAUTHENTICATED`, ' +
      '`FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, `LIMIT_EXCEEDED`.',
  })
  async reportRequests(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('requests', () => [RequestReportInput], { description: 'The answered requests.' })
    requests: readonly RequestReportInput[],
    @Ctx() context: RequestsContext,
  ): Promise<number> {
    return reportRequests(await context.session(), { enterprise, requests: requests.map(readReport) });
  }
}

/** The field that this chapter adds to a change. */
@Resolver(() => ChangeType)
export class ChangeRequestResolver {
  @FieldResolver(() => RequestType, {
    nullable: true,
    description:
      'The request log entry of this change; `null` if there is none, or not yet. An entry with another ' +
      'access token than the change does not count.',
  })
  async request(
    @Root() { enterpriseId, requestId, accessTokenId }: ChangeType,
    @Ctx() context: RequestsContext,
  ): Promise<RequestEntry | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    const entry = await context.load(requestsById, enterpriseId, requestId);
    return entry?.accessTokenId === accessTokenId ? entry : null;
  }
}

async function summaryFor(
  context: RequestsContext,
  enterpriseId: EnterpriseId,
  userId: string | null,
): Promise<UserSummary | null> {
  await authorize(context, enterpriseId, 'READ_HISTORY');
  return userId === null ? null : context.load(summariesById, enterpriseId, userId);
}
