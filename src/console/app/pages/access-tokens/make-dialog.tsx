import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask.ts';
import { issueTokenOperation, type Permission } from '../../api/operations.generated.ts';
import { useDeed } from '../../api/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextBox } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';
import styles from './access-tokens.module.css';
import { ExpiryChoice, endOf, type Lifetime } from './expiry-choice.tsx';
import type { NewSecret } from './secret-dialog.tsx';

interface MakeDialogProps {
  readonly enterprise: string;
  readonly onMade: (made: NewSecret) => void;
  readonly onClose: () => void;
}

const PERMISSIONS: readonly Permission[] = ['USER_PROVISIONING', 'READ_DIRECTORY', 'MANAGE_USERS', 'ADMINISTER'];
const MAX_NAME = 200;

/** Makes an access token. */
export function MakeDialog({ enterprise, onMade, onClose }: MakeDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<readonly Permission[]>(['USER_PROVISIONING']);
  const [lifetime, setLifetime] = useState<Lifetime>('365');
  const isForEntra = permissions.includes('USER_PROVISIONING');
  const make = useDeed(
    () => ask(issueTokenOperation, { enterprise, name: name.trim(), permissions, expiresAt: endOf(lifetime) }),
    ({ issueAccessToken: { secret } }) => onMade({ name: name.trim(), secret, isForEntra }),
  );
  const isReady = name.trim() !== '' && name.trim().length <= MAX_NAME && permissions.length > 0;
  return (
    <Dialog title={t('accessTokens.make.title')} onClose={onClose}>
      <TextBox
        label={t('accessTokens.name')}
        value={name}
        onChange={setName}
        hint={t('accessTokens.make.nameHint')}
        fault={name.trim().length > MAX_NAME ? t('accessTokens.make.nameTooLong') : null}
        hasFocus
      />
      <Permissions chosen={permissions} onChange={setPermissions} />
      <ExpiryChoice value={lifetime} onChange={setLifetime} />
      {make.error && <Failure error={make.error} onRetry={make.run} />}
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button look="primary" icon="key" isDisabled={!isReady || make.isBusy} onPress={make.run}>
          {t('accessTokens.make.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

interface PermissionsProps {
  readonly chosen: readonly Permission[];
  readonly onChange: (chosen: readonly Permission[]) => void;
}

function Permissions({ chosen, onChange }: PermissionsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.permissions}>
      <legend>{t('accessTokens.permissions')}</legend>
      {PERMISSIONS.map((permission) => (
        <label key={permission}>
          <input
            type="checkbox"
            checked={chosen.includes(permission)}
            onChange={({ target }) =>
              onChange(PERMISSIONS.filter((one) => (one === permission ? target.checked : chosen.includes(one))))
            }
          />
          <span>
            <strong>{t(`accessTokens.permission.${permission}.title`)}</strong>
            <span className={styles.soft}>{t(`accessTokens.permission.${permission}.lead`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
