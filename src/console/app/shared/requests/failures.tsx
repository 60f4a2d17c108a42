import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import {
  type FailureGroupsQuery,
  type FailureGroupsQueryVariables,
  failureGroupsOperation,
  type RequestOutcome,
} from '../../api/operations.generated.ts';
import { useServerLanguage } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';

/** Failures by cause, with advice in the user's language. */
export function useFailures(
  variables: Omit<FailureGroupsQueryVariables, 'language'>,
): UseQueryResult<FailureGroupsQuery> {
  return useGraphqlQuery(failureGroupsOperation, { ...variables, language: useServerLanguage() });
}

/** Requests that failed for the same reason. */
export type FailureGroup = FailureGroupsQuery['enterprise']['failures'][number];

const TONES = { SUCCEEDED: 'good', REFUSED: 'warn', FAILED: 'bad' } as const;

/** The result of a request and its status. */
export function OutcomeTag({ outcome, status }: { readonly outcome: RequestOutcome; readonly status: number }) {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[outcome]}>
      {status} {t(`provisioning.outcome.${outcome}`)}
    </Tag>
  );
}
