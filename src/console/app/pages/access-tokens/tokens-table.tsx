import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../kernel/clock.ts';
import type { TokenFieldsFragment } from '../../api/operations.generated.ts';
import { daysLeft, stateOf } from '../../shared/access-tokens/token-state.ts';
import { Button, IconButton } from '../../ui/form/button.tsx';
import { DataTable, type DataTableProps } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/table-parts.tsx';
import { DateTime, useDateTimeFormat } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import styles from './access-tokens.module.css';

/** Starts an action on an access token. */
export type TokenAction = (action: 'rotate' | 'revoke', token: TokenFieldsFragment) => void;

interface TokensTableProps
  extends Pick<DataTableProps<TokenFieldsFragment>, 'rows' | 'error' | 'onRetry' | 'empty' | 'footer'> {
  readonly onAction: TokenAction;
}

/** The access tokens, newest first. */
export function TokensTable({ onAction, ...table }: TokensTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable {...table} label={t('accessTokens.title')} columns={useTokenColumns(onAction)} rowKey={({ id }) => id} />
  );
}

function useTokenColumns(onAction: TokenAction): readonly Column<TokenFieldsFragment>[] {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('accessTokens.name'),
        width: isNarrow ? 96 : 139,
        render: ({ name }) => <span title={name}>{name}</span>,
      },
      {
        id: 'state',
        title: t('accessTokens.state.title'),
        width: isNarrow ? 148 : 172,
        render: (token) => <StateTag {...token} />,
      },
      {
        id: 'permissions',
        title: t('accessTokens.permissions'),
        width: 141,
        render: ({ permissions }) => <Permissions of={permissions} />,
      },
      {
        id: 'createdAt',
        title: t('accessTokens.created'),
        width: 110,
        render: (one) => <DateOrNever at={one.createdAt} />,
      },
      { id: 'lastUsedAt', title: t('accessTokens.lastUsed'), width: 174, render: (one) => <LastUsed {...one} /> },
      {
        id: 'expiresAt',
        title: t('accessTokens.expires'),
        width: 110,
        render: (one) => <DateOrNever at={one.expiresAt} />,
      },
      {
        id: 'actions',
        title: t('accessTokens.actions'),
        width: isNarrow ? 96 : 200,
        isSticky: true,
        render: (token) => <TokenActions {...{ token, onAction, isNarrow }} />,
      },
    ],
    [t, onAction, isNarrow],
  );
}

const NARROW = window.matchMedia('(width < 720px)');

/** Whether the actions have room for icons only. */
function useIsNarrow(): boolean {
  const isNarrow = () => NARROW.matches;
  const subscribe = (onChange: () => void) => {
    NARROW.addEventListener('change', onChange);
    return () => NARROW.removeEventListener('change', onChange);
  };
  return useSyncExternalStore(subscribe, isNarrow, isNarrow);
}

function Permissions({ of }: { readonly of: TokenFieldsFragment['permissions'] }) {
  const { t } = useTranslation();
  const text = of.map((one) => t(`accessTokens.permission.${one}.title`)).join(', ');
  return <span title={text}>{text}</span>;
}

function DateOrNever({ at }: { readonly at: string | null }) {
  const { t } = useTranslation();
  return at === null ? t('accessTokens.never') : <DateTime at={at} shows="date" />;
}

function LastUsed({ lastUsedAt }: TokenFieldsFragment) {
  const { t } = useTranslation();
  return lastUsedAt === null ? (
    <span className={styles.none}>{t('accessTokens.notYet')}</span>
  ) : (
    <DateTime at={lastUsedAt} />
  );
}

const ACTION_ICONS = { rotate: 'sync', revoke: 'close' } as const;

const TONES = { live: 'good', expiring: 'warn', expired: 'bad', revoked: 'quiet' } as const;

function StateTag(token: TokenFieldsFragment) {
  const { t } = useTranslation();
  const now = systemClock();
  const state = stateOf(token, now);
  const text =
    state === 'expiring'
      ? t('accessTokens.expiresIn', { count: daysLeft(token.expiresAt, now) ?? 0 })
      : t(`accessTokens.state.${state}`);
  return (
    <>
      <Tag tone={TONES[state]}>{text}</Tag> <Rejected {...token} />
    </>
  );
}

/** The number of requests with the token since it ended. */
function Rejected({ refusals }: TokenFieldsFragment) {
  const { t } = useTranslation();
  const textOf = useDateTimeFormat();
  if (refusals === null) return null;
  const when = { since: textOf(refusals.since, 'minute'), last: textOf(refusals.last, 'minute') };
  return (
    <span title={t('accessTokens.rejectedWhen', when)}>{t('accessTokens.rejected', { count: refusals.count })}</span>
  );
}

interface TokenActionsProps {
  readonly token: TokenFieldsFragment;
  readonly onAction: TokenAction;
  readonly isNarrow: boolean;
}

function TokenActions({ token, onAction, isNarrow }: TokenActionsProps) {
  const { t } = useTranslation();
  const which = useTokenText()(token);
  const state = stateOf(token, systemClock());
  if (state === 'expired' || state === 'revoked') return null;
  return (
    <span className={styles.actions}>
      {(['rotate', 'revoke'] as const).map((action) => {
        const label = `${t(`accessTokens.${action}.open`)}: ${which}`;
        const onPress = () => onAction(action, token);
        return isNarrow ? (
          <IconButton key={action} icon={ACTION_ICONS[action]} {...{ label, onPress }} />
        ) : (
          <Button key={action} variant="quiet" aria-label={label} onPress={onPress}>
            {t(`accessTokens.${action}.open`)}
          </Button>
        );
      })}
    </span>
  );
}

/** Describes an access token uniquely: a rotation leaves two of the same name. */
function useTokenText(): (token: TokenFieldsFragment) => string {
  const { t } = useTranslation();
  const textOf = useDateTimeFormat();
  return ({ name, createdAt, expiresAt }) => {
    const created = textOf(createdAt, 'minute');
    if (expiresAt === null) return t('accessTokens.whichForever', { name, created });
    return t('accessTokens.which', { name, created, expires: textOf(expiresAt, 'date') });
  };
}
