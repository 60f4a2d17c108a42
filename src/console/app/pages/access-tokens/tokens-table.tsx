import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../kernel/clock.ts';
import type { TokenFieldsFragment } from '../../api/operations.generated.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataTableProps } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';
import type { Column } from '../../ui/table-head.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './access-tokens.module.css';
import { daysLeft, stateOf } from './token-state.ts';

/** What is to be done with an access token. */
export type TokenDeed = (deed: 'rotate' | 'revoke', token: TokenFieldsFragment) => void;

interface TokensTableProps
  extends Pick<DataTableProps<TokenFieldsFragment>, 'rows' | 'error' | 'onRetry' | 'empty' | 'foot'> {
  readonly onDeed: TokenDeed;
}

/** The access tokens, newest first. */
export function TokensTable({ onDeed, ...table }: TokensTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable {...table} label={t('accessTokens.title')} columns={useTokenColumns(onDeed)} keyOf={({ id }) => id} />
  );
}

function useTokenColumns(onDeed: TokenDeed): readonly Column<TokenFieldsFragment>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: 'name', title: t('accessTokens.name'), width: 190, render: ({ name }) => <span title={name}>{name}</span> },
      { id: 'state', title: t('accessTokens.state.title'), width: 180, render: (token) => <StateTag {...token} /> },
      {
        id: 'permissions',
        title: t('accessTokens.permissions'),
        width: 210,
        render: ({ permissions }) => permissions.map((one) => t(`accessTokens.permission.${one}.title`)).join(', '),
      },
      { id: 'createdAt', title: t('accessTokens.created'), width: 120, render: (one) => <At at={one.createdAt} /> },
      { id: 'lastUsedAt', title: t('accessTokens.lastUsed'), width: 190, render: (one) => <Used {...one} /> },
      { id: 'expiresAt', title: t('accessTokens.expires'), width: 120, render: (one) => <At at={one.expiresAt} /> },
      {
        id: 'deeds',
        title: t('accessTokens.deeds'),
        width: 210,
        render: (token) => <Deeds {...{ token, onDeed }} />,
      },
    ],
    [t, onDeed],
  );
}

function At({ at }: { readonly at: string | null }) {
  const { t } = useTranslation();
  return at === null ? t('accessTokens.never') : <Moment at={at} shows="date" />;
}

function Used({ lastUsedAt }: TokenFieldsFragment) {
  const { t } = useTranslation();
  return lastUsedAt === null ? (
    <span className={styles.none}>{t('accessTokens.notYet')}</span>
  ) : (
    <Moment at={lastUsedAt} />
  );
}

const TONES = { live: 'good', expiring: 'warn', expired: 'bad', revoked: 'quiet' } as const;

function StateTag(token: TokenFieldsFragment) {
  const { t } = useTranslation();
  const now = systemClock();
  const state = stateOf(token, now);
  const text =
    state === 'expiring'
      ? t('accessTokens.expiresIn', { count: daysLeft(token.expiresAt, now) ?? 0 })
      : t(`accessTokens.state.${state}`);
  return <Tag tone={TONES[state]}>{text}</Tag>;
}

function Deeds({ token, onDeed }: { readonly token: TokenFieldsFragment; readonly onDeed: TokenDeed }) {
  const { t } = useTranslation();
  const state = stateOf(token, systemClock());
  if (state === 'expired' || state === 'revoked') return null;
  return (
    <span className={styles.deeds}>
      {(['rotate', 'revoke'] as const).map((deed) => (
        <Button
          key={deed}
          look="quiet"
          aria-label={`${t(`accessTokens.${deed}.open`)}: ${token.name}`}
          onPress={() => onDeed(deed, token)}
        >
          {t(`accessTokens.${deed}.open`)}
        </Button>
      ))}
    </span>
  );
}
