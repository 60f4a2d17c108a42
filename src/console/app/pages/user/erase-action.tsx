import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { executeOperation } from '../../api/graphql-client.ts';
import { eraseUserOperation } from '../../api/operations.generated.ts';
import { useIsAdministrator } from '../../api/session.ts';
import { useMutation } from '../../api/use-mutation.ts';
import { Failure } from '../../ui/feedback/query-result.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toasts.tsx';
import { useHistory } from './use-history.ts';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');
const REMOVED = ['history', 'requests', 'words'] as const;

interface EraseActionProps {
  /** The user's name, where it is known. */
  readonly name: string | null;
}

/** Offers administrators to erase a deleted user. */
export function EraseAction({ name }: EraseActionProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isDeleted = useHistory().rows?.[0]?.operation === 'DELETE';
  if (!useIsAdministrator() || !isDeleted) return null;
  return (
    <>
      <Button variant="danger" icon="close" onPress={() => setOpen(true)}>
        {t('user.erase.open')}
      </Button>
      {isOpen && <EraseDialog name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Confirms the erasure and lists what is removed. */
function EraseDialog({ name, onClose }: EraseActionProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { enterprise, userId: id } = route.useParams();
  const toast = useToast();
  const clearCache = useClearCache();
  const erase = useMutation(
    () => executeOperation(eraseUserOperation, { enterprise, id }),
    ({ eraseUser: { isComplete } }) => {
      toast(t(isComplete ? 'user.erase.done' : 'user.erase.begun'));
      onClose();
      clearCache();
    },
  );
  return (
    <Dialog title={t('user.erase.title', { name: name ?? id })} onClose={onClose}>
      <p>{t('user.erase.lead')}</p>
      <ul className={styles.goes}>
        {REMOVED.map((what) => (
          <li key={what}>{t(`user.erase.goes.${what}`)}</li>
        ))}
      </ul>
      <p className={styles.faint}>{t('user.erase.stays')}</p>
      {erase.error && <Failure error={erase.error} />}
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button variant="danger" icon="close" onPress={erase.run}>
          {t('user.erase.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Clears the browser's cached data of the user and refetches the page. */
function useClearCache(): () => void {
  const client = useQueryClient();
  const navigate = route.useNavigate();
  return () => {
    client.removeQueries({ type: 'inactive' });
    void client.invalidateQueries();
    void navigate({ search: {}, replace: true, state: true });
  };
}
