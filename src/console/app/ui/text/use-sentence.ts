import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceIn } from '../../../../sentences/sentence-in-french.ts';

/** Says what a server said, which is English, in the reader's language; as it is where that has no such sentence. */
export function useSentence(): (english: string) => string {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('fr') ? 'FR' : 'EN';
  return useCallback((english) => translateSentence(language, english), [language]);
}
