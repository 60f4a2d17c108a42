import { useTranslation } from 'react-i18next';
import type { LabelOf } from './value-lines.ts';

/** What the reader's language calls the parts of a value. */
export function usePartLabels(): LabelOf {
  const { t, i18n } = useTranslation();
  return (part) => (i18n.exists(`user.parts.${part}`) ? t(`user.parts.${part as 'primary'}`) : part);
}
