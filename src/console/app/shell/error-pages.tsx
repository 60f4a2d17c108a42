import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/feedback/notice.tsx';
import { Button } from '../ui/form/button.tsx';
import { Page } from '../ui/layout/page.tsx';

/** The page for unknown URLs. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notFound.title')} lead={t('shell.notFound.lead')}>
      <Link to="/">{t('shell.notFound.back')}</Link>
    </Page>
  );
}

/** The page for errors while rendering. */
export function ErrorPage() {
  const { t } = useTranslation();
  return (
    <Notice title={t('shell.broken.title')} icon="warning">
      <p>{t('shell.broken.lead')}</p>
      <Button icon="sync" onPress={() => window.location.reload()}>
        {t('shell.broken.again')}
      </Button>
    </Notice>
  );
}
