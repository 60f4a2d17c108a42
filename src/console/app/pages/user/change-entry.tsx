import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePartLabels } from '../../shared/changes/use-part-labels.ts';
import { valueLines } from '../../shared/changes/value-lines.ts';
import { Duration } from '../../ui/text/duration.tsx';
import { Moment } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import { justBefore, nameOf, type TimelineChange } from './use-history.ts';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');
const TONES = { CREATE: 'good', REPLACE: 'accent', UPDATE: 'accent', DELETE: 'bad', ERASE: 'quiet' } as const;

/** One change: when, by whom, in which request, and what it made of what. */
export function ChangeEntry({ change }: { readonly change: TimelineChange }) {
  const { t } = useTranslation();
  const { enterprise, userId } = route.useParams();
  const { version, at, operation, accessToken, erased, fields, request } = change;
  const shown = operation === 'DELETE' ? justBefore(at) : at;
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <Tag tone={TONES[operation]}>{t(`user.operation.${nameOf(change)}`)}</Tag>
        <Link
          to="/$enterprise/users/$userId"
          params={{ enterprise, userId }}
          search={(before) => ({ ...before, at: shown })}
          state={true}
        >
          <Moment at={at} shows="second" />
        </Link>
        <span className={styles.faint}>{t('user.version', { version })}</span>
      </div>
      <p className={styles.faint}>
        {accessToken?.name ?? t('user.administration')}
        {request && (
          <>
            {` · ${request.method} ${request.status} · `}
            <Duration ms={request.durationMs} />
          </>
        )}
        <br />
        <RequestLink {...change} />
      </p>
      {erased ? <ErasedFields fields={fields} /> : <Fields operation={operation} fields={fields} />}
    </li>
  );
}

/** Of a person who is erased the names of what was changed are left. */
export function ErasedFields({ fields }: Pick<TimelineChange, 'fields'>) {
  const { t, i18n } = useTranslation();
  if (fields.length === 0) return null;
  const names = fields.map(({ name }) => t(`attributes.${name as 'title'}`, { defaultValue: name }));
  return (
    <p className={styles.faint}>
      {t('user.erased.fields', { names: new Intl.ListFormat(i18n.language).format(names) })}
    </p>
  );
}

/** Of a creation and a deletion, which name everything, what is behind them is shown when asked for. */
function Fields({ operation, fields }: Pick<TimelineChange, 'operation' | 'fields'>) {
  const { t } = useTranslation();
  if (operation !== 'CREATE' && operation !== 'DELETE') return <FieldChanges fields={fields} />;
  return (
    <details>
      <summary>{t('user.fields', { count: fields.length })}</summary>
      <FieldChanges fields={fields} />
    </details>
  );
}

/** Leads to the request that made a change, where the request log has it. */
function RequestLink({ request, requestId }: Pick<TimelineChange, 'request' | 'requestId'>) {
  const { t } = useTranslation();
  const { enterprise, userId } = route.useParams();
  const text = t('ui.requestId', { id: requestId });
  if (request === null) return text;
  return (
    <Link
      to="/$enterprise/provisioning"
      params={{ enterprise }}
      search={{ tab: 'requests', user: userId, request: request.id }}
    >
      {text}
    </Link>
  );
}

/** What a change made of which attribute. */
export function FieldChanges({ fields }: Pick<TimelineChange, 'fields'>) {
  const { t } = useTranslation();
  const labelOf = usePartLabels();
  return (
    <dl className={styles.fieldChanges}>
      {fields.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{t(`attributes.${name as 'title'}`, { defaultValue: name })}</dt>
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
