import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { requestTokensOperation } from '../../api/operations.generated.ts';
import { useIsAdministrator } from '../../api/session.ts';
import { ADMINISTRATION_TOKEN } from '../../shared/access-tokens/token-state.ts';
import { Button } from '../../ui/form/button.tsx';
import { Choice, DebouncedTextBox, TextBox } from '../../ui/form/field.tsx';
import { useLocalInput } from '../../ui/form/local-date-time.ts';
import { useServerText } from '../../ui/text/localized.tsx';
import styles from './provisioning.module.css';
import { type CauseParam, DEVIATIONS, EVERY_REQUEST, METHODS, OUTCOMES, statusIn } from './provisioning-search.ts';
import { useProvisioningSearch } from './use-provisioning-search.ts';

/** The filters of the request log. */
export function RequestFilters() {
  const { t } = useTranslation();
  const { search, change } = useProvisioningSearch();
  const [clearings, setClearings] = useState(0);
  const clear = () => {
    change(EVERY_REQUEST);
    setClearings((before) => before + 1);
  };
  return (
    <search className={styles.filters} aria-label={t('provisioning.filter.label')}>
      <div className={styles.line}>
        <Choices />
        <TokenChoice />
        {search.statusClass && <code>{search.statusClass}xx</code>}
        {search.operation && <code>{t('provisioning.filter.operation', { operation: search.operation })}</code>}
        {search.cause && <Cause {...search.cause} />}
        <Button variant="quiet" icon="close" onPress={clear}>
          {t('provisioning.filter.clear')}
        </Button>
      </div>
      {/* A new key clears incomplete input, which is not in the URL, too. */}
      <div key={clearings} className={styles.boxes}>
        <UserBox />
        <DebouncedTextBox
          label={t('provisioning.filter.status')}
          value={search.status?.toString() ?? ''}
          onChange={(status) => change({ status: statusIn(status) })}
          error={typeof search.status === 'string' ? t('provisioning.filter.noStatus') : null}
        />
        <EndBox end="from" />
        <EndBox end="until" />
      </div>
    </search>
  );
}

/** The start or end of the period. */
function EndBox({ end }: { readonly end: 'from' | 'until' }) {
  const { t } = useTranslation();
  const { search, change } = useProvisioningSearch();
  const [value, onChange] = useLocalInput(search[end], (at) => change({ [end]: at }));
  return <TextBox type="datetime-local" label={t(`provisioning.filter.${end}`)} {...{ value, onChange }} />;
}

function Choices() {
  const { t } = useTranslation();
  const { search, change } = useProvisioningSearch();
  return (
    <>
      <Choice
        label={t('provisioning.filter.outcome')}
        value={search.outcome ?? ''}
        options={[
          { value: '', text: t('provisioning.filter.anyOutcome') },
          ...OUTCOMES.map((value) => ({ value, text: t(`provisioning.outcome.${value}`) })),
        ]}
        onChange={(outcome) => change({ outcome: outcome || undefined })}
      />
      <Choice
        label={t('provisioning.filter.method')}
        value={search.method ?? ''}
        options={[
          { value: '', text: t('provisioning.filter.anyMethod') },
          ...METHODS.map((value) => ({ value, text: value })),
        ]}
        onChange={(method) => change({ method: method || undefined })}
      />
      <Choice
        label={t('provisioning.filter.deviation')}
        value={search.dialect ?? ''}
        options={[
          { value: '', text: t('provisioning.filter.anyDeviation') },
          ...DEVIATIONS.map((value) => ({ value, text: value })),
        ]}
        onChange={(dialect) => change({ dialect: dialect || undefined })}
      />
    </>
  );
}

function Cause({ status, scimType, operation, reason }: CauseParam) {
  const { t } = useTranslation();
  const serverText = useServerText();
  const words = [status, scimType, operation, reason ? serverText(reason) : t('provisioning.failures.untold')];
  return <span>{t('provisioning.filter.cause', { cause: words.filter(Boolean).join(' · ') })}</span>;
}

/** Only administrators can list the access tokens; others see just the one in the URL. */
function TokenChoice() {
  const { t } = useTranslation();
  const { enterprise, search, change } = useProvisioningSearch();
  const { data } = useGraphqlQuery(requestTokensOperation, { enterprise }, { isEnabled: useIsAdministrator() });
  const known = data?.enterprise.accessTokens ?? [];
  const all = [{ id: ADMINISTRATION_TOKEN, name: t('provisioning.administration') }, ...known];
  const isUnknown = search.token !== undefined && all.every(({ id }) => id !== search.token);
  const tokens = isUnknown ? [...all, { id: search.token, name: search.token }] : all;
  return (
    <Choice
      label={t('provisioning.filter.token')}
      value={search.token ?? ''}
      options={[
        { value: '', text: t('provisioning.filter.anyToken') },
        ...tokens.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      onChange={(token) => change({ token: token || undefined })}
    />
  );
}

/** Filters by user ID or part of a name; rejected requests are found by names that no user has. */
function UserBox() {
  const { t } = useTranslation();
  const { search, change } = useProvisioningSearch();
  return (
    <DebouncedTextBox
      label={t('provisioning.filter.user')}
      value={search.user ?? ''}
      onChange={(written) => change({ user: written.trim() || undefined })}
    />
  );
}
