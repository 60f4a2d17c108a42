import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isOfEndedToken } from '../../../wire/transport.ts';
import { ApiError } from '../api/http.ts';
import { useSessionEnded, useSignIn } from '../api/session.ts';
import { Warning } from '../ui/feedback/notice.tsx';
import { Button } from '../ui/form/button.tsx';
import { TextBox } from '../ui/form/field.tsx';
import { useTitle } from '../ui/layout/page.tsx';
import { useServerText } from '../ui/text/localized.tsx';
import { Brand } from './brand.tsx';
import styles from './shell.module.css';

/** The sign-in page. */
export function SignIn() {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const signIn = useSignIn();
  const hasEnded = useSessionEnded();
  const error = useErrorText(signIn.error);
  useTitle(t('shell.signIn.title'));
  return (
    <main className={styles.alone}>
      <Brand />
      <Form
        className={styles.card ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          // A button that keeps the focus may be pressed again while signing in.
          if (!signIn.isPending) signIn.mutate(token);
        }}
      >
        <h1>{t('shell.signIn.title')}</h1>
        {hasEnded && <Warning>{t('shell.signIn.ended')}</Warning>}
        <p>{t('shell.signIn.lead')}</p>
        <TextBox
          label={t('shell.signIn.token')}
          type="password"
          value={token}
          onChange={setToken}
          hint={t('shell.signIn.hint')}
          error={error}
          autoFocus
        />
        <Button type="submit" variant="primary" isDisabled={token.trim() === ''}>
          {t('shell.signIn.submit')}
        </Button>
      </Form>
    </main>
  );
}

/** The token is wrong, or cannot be an access token at all. */
const REFUSED = new Set(['UNAUTHENTICATED', 'BAD_REQUEST', 'LIMIT_EXCEEDED']);

function useErrorText(error: Error | null): string | null {
  const { t } = useTranslation();
  const serverText = useServerText();
  if (error === null) return null;
  const code = error instanceof ApiError ? error.code : '';
  const isEnded = error instanceof ApiError && isOfEndedToken(error);
  if (REFUSED.has(code) && !isEnded) return t('shell.signIn.refused');
  if (code === 'FORBIDDEN') return t('shell.signIn.forbidden');
  if (code === 'RATE_LIMITED') return t('shell.signIn.limited');
  if (code === 'UNREACHABLE') return t('ui.failed.UNREACHABLE.title');
  return serverText(error.message);
}
