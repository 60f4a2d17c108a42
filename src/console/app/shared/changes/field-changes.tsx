import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../pages/user/use-history.ts';
import { useAttributeLabel } from '../users/use-attribute-label.ts';
import styles from './changes.module.css';
import { type LabelOf, valueLines } from './value-lines.ts';

/** Of a person who is erased the names of what was changed are left. */
export function ErasedFields({ fields }: Pick<HistoryEntry, 'fields'>) {
  const { t, i18n } = useTranslation();
  const labelAttribute = useAttributeLabel();
  if (fields.length === 0) return null;
  const names = fields.map(({ name }) => labelAttribute(name));
  return (
    <p className={styles.faint}>
      {t('user.erased.fields', { names: new Intl.ListFormat(i18n.language).format(names) })}
    </p>
  );
}

/** What a change made of which attribute. */
export function FieldChanges({ fields }: Pick<HistoryEntry, 'fields'>) {
  const labelAttribute = useAttributeLabel();
  const labelOf = usePartLabels();
  return (
    <dl className={styles.fieldChanges}>
      {fields.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{labelAttribute(name)}</dt>
          <dd>
            <BeforeAndAfter before={valueLines(before, labelOf)} after={valueLines(after, labelOf)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface BeforeAndAfterProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a value was, crossed out, and what it became. */
export function BeforeAndAfter({ before, after }: BeforeAndAfterProps) {
  return (
    <>
      {before.length > 0 && <del className={styles.before}>{before.join('\n')}</del>}
      {after.length > 0 && <ins className={styles.after}>{after.join('\n')}</ins>}
    </>
  );
}

/** What a change is called: a deactivation and a reactivation by their own names. */
export function changeKind({ operation, fields }: Pick<HistoryEntry, 'operation' | 'fields'>) {
  const active = fields.find(({ name }) => name === 'active')?.after;
  const isUpdate = operation === 'UPDATE' || operation === 'REPLACE';
  if (!isUpdate || typeof active !== 'boolean') return operation;
  return active ? 'REACTIVATE' : 'DEACTIVATE';
}

/** What the reader's language calls the parts of a value. */
export function usePartLabels(): LabelOf {
  const { t, i18n } = useTranslation();
  return (part) => (i18n.exists(`user.parts.${part}`) ? t(`user.parts.${part as 'primary'}`) : part);
}
