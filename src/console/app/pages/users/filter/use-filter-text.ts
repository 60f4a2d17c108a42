import { useTranslation } from 'react-i18next';
import { FILTER_FIELDS } from '../../../shared/user-filter/filter-fields.ts';
import { type Condition, type Group, isGroup, needsValue } from '../../../shared/user-filter/filter-model.ts';
import { useMomentText } from '../../../ui/text/localized.tsx';

/** Says a part of a filter in words. */
export function useItemText(): (item: Condition | Group) => string {
  const { t } = useTranslation();
  const textOfMoment = useMomentText();
  const valueText = ({ field, value }: Condition): string => {
    const { kind } = FILTER_FIELDS[field];
    if (kind === 'flag') return t(value === 'true' ? 'users.active' : 'users.inactive');
    if (kind === 'lack') return t(`users.lack.${value as 'WORK_EMAIL'}`);
    if (kind !== 'moment' || value === '') return value === '' ? '…' : `“${value}”`;
    return textOfMoment(value, 'minute');
  };
  const textOf = (item: Condition | Group): string => {
    if (isGroup(item)) {
      const parts = item.items.map((one) => (isGroup(one) ? `(${textOf(one)})` : textOf(one)));
      const joined = parts.join(` ${t(item.join === 'all' ? 'users.filter.and' : 'users.filter.or')} `);
      return item.join === 'none' ? `${t('users.filter.not')} (${joined})` : joined;
    }
    const name = t(`attributes.${item.field}` as 'attributes.title');
    const { kind } = FILTER_FIELDS[item.field];
    if (kind === 'flag' || kind === 'lack') return t('users.filter.chosen', { name, value: valueText(item) });
    const words = `${name} ${t(`users.operator.${item.operator}`)}`;
    return needsValue(item) ? `${words} ${valueText(item)}` : words;
  };
  return textOf;
}
