import { useTranslation } from 'react-i18next';
import { PausingBox } from '../../ui/form/pausing-box.tsx';
import { useProvisioning } from './use-provisioning-search.ts';

/** Whose requests to show: by id, or by a part of a name, which what was refused is found by even if nobody has it. */
export function UserBox() {
  const { t } = useTranslation();
  const { search, change } = useProvisioning();
  return (
    <PausingBox
      label={t('provisioning.filter.user')}
      value={search.user ?? ''}
      onChange={(written) => change({ user: written.trim() || undefined })}
    />
  );
}
