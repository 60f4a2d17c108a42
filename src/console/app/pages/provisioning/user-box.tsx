import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask.ts';
import { userIdByNameOperation } from '../../api/operations.generated.ts';
import { PausingBox } from './pausing-box.tsx';
import { useProvisioning } from './use-provisioning.ts';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whose requests to show: by id, or by the user name, which becomes the id that the request log knows. */
export function UserBox() {
  const { t } = useTranslation();
  const { enterprise, search, change } = useProvisioning();
  const show = async (written: string) => {
    const word = written.trim();
    change({ user: (ID.test(word) || word === '' ? null : await idOf(enterprise, word)) ?? (word || undefined) });
  };
  return (
    <PausingBox
      label={t('provisioning.filter.user')}
      value={search.user ?? ''}
      onChange={(written) => void show(written)}
    />
  );
}

/** Nobody, too, when it cannot be asked: then the word stands for an id. */
async function idOf(enterprise: string, userName: string): Promise<string | null> {
  try {
    return (await ask(userIdByNameOperation, { enterprise, userName })).enterprise.userByUserName?.id ?? null;
  } catch {
    return null;
  }
}
