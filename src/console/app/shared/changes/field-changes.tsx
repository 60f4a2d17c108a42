import { useTranslation } from 'react-i18next';
import type { ChangeFieldsFragment } from '../../api/operations.generated.ts';
import { useAttributeLabel } from '../users/user-labels.tsx';
import styles from './changes.module.css';
import { type LabelOf, valueLines } from './value-lines.ts';

/** The names of the changed attributes of an erased user. */
export function ErasedFields({ fields }: Pick<ChangeFieldsFragment, 'fields'>) {
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

/** The changed attributes with their old and new values. */
export function FieldChanges({ fields }: Pick<ChangeFieldsFragment, 'fields'>) {
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

/** The old value, crossed out, and the new value. */
export function BeforeAndAfter({ before, after }: BeforeAndAfterProps) {
  return (
    <>
      {before.length > 0 && <del className={styles.before}>{before.join('\n')}</del>}
      {after.length > 0 && <ins className={styles.after}>{after.join('\n')}</ins>}
    </>
  );
}

/** The kind of a change, with deactivation and reactivation as kinds of their own. */
export function changeKind({ operation, fields }: Pick<ChangeFieldsFragment, 'operation' | 'fields'>) {
  const active = fields.find(({ name }) => name === 'active')?.after;
  const isUpdate = operation === 'UPDATE' || operation === 'REPLACE';
  if (!isUpdate || typeof active !== 'boolean') return operation;
  return active ? 'REACTIVATE' : 'DEACTIVATE';
}

/** Translates the names of sub-attributes. */
export function usePartLabels(): LabelOf {
  const { t, i18n } = useTranslation();
  return (part) => (i18n.exists(`user.parts.${part}`) ? t(`user.parts.${part as 'primary'}`) : part);
}
