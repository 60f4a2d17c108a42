import { useTranslation } from 'react-i18next';

/**
 * Labels an attribute or sub-attribute, e.g. `addresses.country`, in the user's language; unknown names stay as they
 * are.
 */
export function useAttributeLabel(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => t(`attributes.${name as 'title'}`, { defaultValue: name });
}
