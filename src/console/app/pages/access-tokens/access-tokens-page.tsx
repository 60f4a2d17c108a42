import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../kernel/clock.ts';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { accessTokensOperation, type TokenFieldsFragment } from '../../api/operations.generated.ts';
import { useIsAdministrator } from '../../api/session.ts';
import { stateOf } from '../../shared/access-tokens/token-state.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Page } from '../../ui/layout/page.tsx';
import { useToast } from '../../ui/overlay/toasts.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { type NewSecret, SecretDialog } from './secret-dialog.tsx';
import { SessionsDialog } from './sessions-dialog.tsx';
import { type TokenAction, TokensTable } from './tokens-table.tsx';

const route = getRouteApi('/$enterprise/tokens');

/** The open dialog. A secret is kept here only while its dialog is open. */
type OpenDialog =
  | { readonly what: 'create' }
  | { readonly what: 'sessions' }
  | { readonly what: 'rotate' | 'revoke'; readonly token: TokenFieldsFragment }
  | { readonly what: 'show'; readonly made: NewSecret };

/** The page of access tokens: create, rotate and revoke them, as administrator. */
export function AccessTokensPage() {
  return useIsAdministrator() ? <Tokens /> : <Forbidden />;
}

function Forbidden() {
  const { t } = useTranslation();
  return (
    <Page title={t('accessTokens.title')}>
      <Notice title={t('accessTokens.forbidden.title')} icon="key">
        <p>{t('accessTokens.forbidden.lead')}</p>
      </Notice>
    </Page>
  );
}

function Tokens() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const { show } = route.useSearch();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const tokens = useGraphqlQuery(accessTokensOperation, { enterprise });
  const all = tokens.data?.enterprise.accessTokens;
  const rows = show === 'all' ? all : all?.filter(isActive);
  const onAction = useCallback<TokenAction>((what, token) => setDialog({ what, token }), []);
  return (
    <Page
      title={t('accessTokens.title')}
      lead={t('accessTokens.lead')}
      isFull
      actions={
        <Actions onCreate={() => setDialog({ what: 'create' })} onSessions={() => setDialog({ what: 'sessions' })} />
      }
    >
      <TokensTable
        {...{ rows, onAction }}
        error={tokens.error}
        onRetry={() => void tokens.refetch()}
        empty={<NoTokens />}
        footer={all && rows && t('accessTokens.counted', { shown: rows.length, all: all.length })}
      />
      {dialog && <TokenDialog {...{ dialog, setDialog }} />}
    </Page>
  );
}

function isActive(token: TokenFieldsFragment): boolean {
  const state = stateOf(token, systemClock());
  return state === 'live' || state === 'expiring';
}

function NoTokens() {
  const { t } = useTranslation();
  return (
    <Notice title={t('accessTokens.empty.title')} icon="key">
      <p>{t('accessTokens.empty.lead')}</p>
    </Notice>
  );
}

interface ActionsProps {
  readonly onCreate: () => void;
  readonly onSessions: () => void;
}

function Actions({ onCreate, onSessions }: ActionsProps) {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const isAll = show === 'all';
  return (
    <>
      <Button icon="filter" onPress={() => void navigate({ search: { show: isAll ? undefined : 'all' } })}>
        {t(isAll ? 'accessTokens.hideEnded' : 'accessTokens.showEnded')}
      </Button>
      <Button icon="user" onPress={onSessions}>
        {t('accessTokens.sessions.open')}
      </Button>
      <Button variant="primary" icon="plus" onPress={onCreate}>
        {t('accessTokens.make.open')}
      </Button>
    </>
  );
}

interface TokenDialogProps {
  readonly dialog: OpenDialog;
  readonly setDialog: (dialog: OpenDialog | null) => void;
}

function TokenDialog({ dialog, setDialog }: TokenDialogProps) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const client = useQueryClient();
  const toast = useToast();
  const onClose = () => setDialog(null);
  const refetchTokens = () => void client.invalidateQueries({ queryKey: [accessTokensOperation.name] });
  const onMade = (made: NewSecret) => {
    refetchTokens();
    setDialog({ what: 'show', made });
  };
  const onRevoked = () => {
    refetchTokens();
    toast(t('accessTokens.revoke.done'));
    onClose();
  };
  // If the user's own session was among them, this refetch is rejected and the sign-in page appears.
  const onEnded = () => {
    refetchTokens();
    toast(t('accessTokens.sessions.done'));
    onClose();
  };
  if (dialog.what === 'sessions') return <SessionsDialog {...{ enterprise, onEnded, onClose }} />;
  if (dialog.what === 'create') return <CreateDialog {...{ enterprise, onMade, onClose }} />;
  if (dialog.what === 'show') return <SecretDialog {...{ enterprise, onClose }} made={dialog.made} />;
  if (dialog.what === 'rotate') return <RotateDialog {...{ enterprise, onMade, onClose }} token={dialog.token} />;
  return <RevokeDialog {...{ enterprise, onRevoked, onClose }} token={dialog.token} />;
}
