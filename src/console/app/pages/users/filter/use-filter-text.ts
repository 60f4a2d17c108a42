import { useTranslation } from 'react-i18next';
import { FILTER_FIELDS } from '../../../shared/user-filter/filter-fields.ts';
import { type Condition, type FilterGroup, isGroup, needsValue } from '../../../shared/user-filter/filter-model.ts';
import { useAttributeLabel } from '../../../shared/users/user-labels.tsx';
import { useDateTimeFormat } from '../../../ui/text/localized.tsx';

/** Describes a condition or group in words. */
export function useFilterText(): (item: Condition | FilterGroup) => string {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  const formatDateTime = useDateTimeFormat();
  const valueText = ({ field, value }: Condition): string => {
    const { kind } = FILTER_FIELDS[field];
    if (kind === 'boolean') return t(value === 'true' ? 'users.active' : 'users.inactive');
    if (kind === 'requirement') return t(`users.lack.${value as 'WORK_EMAIL'}`);
    if (kind !== 'instant' || value === '') return value === '' ? '…' : `“${value}”`;
    return formatDateTime(value, 'minute');
  };
  const textOf = (item: Condition | FilterGroup): string => {
    if (isGroup(item)) {
      const parts = item.items.map((one) => (isGroup(one) ? `(${textOf(one)})` : textOf(one)));
      const joined = parts.join(` ${t(item.join === 'all' ? 'users.filter.and' : 'users.filter.or')} `);
      return item.join === 'none' ? `${t('users.filter.not')} (${joined})` : joined;
    }
    const name = labelAttribute(item.field);
    const { kind } = FILTER_FIELDS[item.field];
    if (kind === 'boolean' || kind === 'requirement') return t('users.filter.chosen', { name, value: valueText(item) });
    const words = `${name} ${t(`users.operator.${item.operator}`)}`;
    return needsValue(item) ? `${words} ${valueText(item)}` : words;
  };
  return textOf;
}
