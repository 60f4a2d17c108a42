import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/graphql-client.ts';
import {
  type FailureGroupsQuery,
  type FailureGroupsQueryVariables,
  failureGroupsOperation,
  type Language,
} from '../../api/operations.generated.ts';

/** Languages in which the directory advises, by those of readers; it speaks English to all others. */
const ADVICE: Readonly<Record<string, Language>> = { fr: 'FR' };

/** In which language the directory advises this reader. */
export function useAdviceLanguage(): Language {
  const { i18n } = useTranslation();
  return ADVICE[i18n.language.slice(0, 2)] ?? 'EN';
}

/** Failures by cause, with advice in the language of the reader. */
export function useFailures(
  stretch: Omit<FailureGroupsQueryVariables, 'language'>,
): UseQueryResult<FailureGroupsQuery> {
  return useAsk(failureGroupsOperation, { ...stretch, language: useAdviceLanguage() });
}
