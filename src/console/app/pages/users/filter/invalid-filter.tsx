import { useTranslation } from 'react-i18next';
import type { FilterError } from '../../../shared/user-filter/filter-param.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Page } from '../../../ui/layout/page.tsx';

interface InvalidFilterProps {
  readonly error: FilterError;
  readonly onRemove: () => void;
}

/**
 * Shows which part of the filter in the URL is invalid. No users are shown, since ignoring that part would match too
 * many.
 */
export function InvalidFilter({ error: { reason, part }, onRemove }: InvalidFilterProps) {
  const { t } = useTranslation();
  const remove = () => {
    // The focused button disappears with the filter.
    document.querySelector('main')?.focus({ preventScroll: true });
    onRemove();
  };
  return (
    <Page title={t('users.title')}>
      <div role="alert">
        <Notice title={t('users.unread.title')} icon="warning">
          <p>{t(`users.unread.${reason}`, { part })}</p>
          <p>{t('users.unread.lead')}</p>
          <Button icon="close" onPress={remove}>
            {t('users.unread.remove')}
          </Button>
        </Notice>
      </div>
    </Page>
  );
}
