import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/http.ts';
import { issueTokenOperation, type Permission } from '../../api/operations.generated.ts';
import { useDeed } from '../../api/use-mutation.ts';
import { Failure } from '../../ui/feedback/notice.tsx';
import { Button } from '../../ui/form/button.tsx';
import { TextBox } from '../../ui/form/field.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
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
export function MakeDialog({ onClose, ...props }: MakeDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<readonly Permission[]>(['USER_PROVISIONING']);
  const [lifetime, setLifetime] = useState<Lifetime>('365');
  const { error, isReady, onSubmit } = useMaking({ ...props, name: name.trim(), permissions, lifetime });
  return (
    <Dialog title={t('accessTokens.make.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
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
        {error && <Failure error={error} />}
        <div className={styles.dialogActions}>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary" icon="key" isDisabled={!isReady}>
            {t('accessTokens.make.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface Making extends Omit<MakeDialogProps, 'onClose'> {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly lifetime: Lifetime;
}

/** Makes it once the form is sent. */
function useMaking({ enterprise, name, permissions, lifetime, onMade }: Making) {
  const isForEntra = permissions.includes('USER_PROVISIONING');
  const { error, run } = useDeed(
    () => ask(issueTokenOperation, { enterprise, name, permissions, expiresAt: endOf(lifetime) }),
    ({ issueAccessToken: { secret } }) => onMade({ name, secret, isForEntra }),
  );
  const isReady = name !== '' && name.length <= MAX_NAME && permissions.length > 0;
  const onSubmit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (isReady) run();
  };
  return { error, isReady, onSubmit };
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
