import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { executeOperation } from '../../api/graphql-client.ts';
import { issueTokenOperation, type Permission } from '../../api/operations.generated.ts';
import { useMutation } from '../../api/use-mutation.ts';
import { Failure } from '../../ui/feedback/query-result.tsx';
import { Button } from '../../ui/form/button.tsx';
import { TextBox } from '../../ui/form/field.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import styles from './access-tokens.module.css';
import { ExpiryChoice, expiryOf, type Lifetime } from './expiry-choice.tsx';
import type { NewSecret } from './secret-dialog.tsx';

interface CreateDialogProps {
  readonly enterprise: string;
  readonly onMade: (made: NewSecret) => void;
  readonly onClose: () => void;
}

const PERMISSIONS: readonly Permission[] = ['USER_PROVISIONING', 'READ_DIRECTORY', 'MANAGE_USERS', 'ADMINISTER'];
const MAX_NAME = 200;

/** Creates an access token. */
export function CreateDialog({ onClose, ...props }: CreateDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<readonly Permission[]>(['USER_PROVISIONING']);
  const [lifetime, setLifetime] = useState<Lifetime>('365');
  const { error, isReady, onSubmit } = useCreate({ ...props, name: name.trim(), permissions, lifetime });
  return (
    <Dialog title={t('accessTokens.make.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
        <TextBox
          label={t('accessTokens.name')}
          value={name}
          onChange={setName}
          hint={t('accessTokens.make.nameHint')}
          error={name.trim().length > MAX_NAME ? t('accessTokens.make.nameTooLong') : null}
          autoFocus
        />
        <Permissions chosen={permissions} onChange={setPermissions} />
        <ExpiryChoice value={lifetime} onChange={setLifetime} />
        {error && <Failure error={error} />}
        <div className={styles.dialogActions}>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="primary" icon="key" isDisabled={!isReady}>
            {t('accessTokens.make.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface CreateInput extends Omit<CreateDialogProps, 'onClose'> {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly lifetime: Lifetime;
}

/** Creates the token when the form is submitted. */
function useCreate({ enterprise, name, permissions, lifetime, onMade }: CreateInput) {
  const isForEntra = permissions.includes('USER_PROVISIONING');
  const { error, run } = useMutation(
    () => executeOperation(issueTokenOperation, { enterprise, name, permissions, expiresAt: expiryOf(lifetime) }),
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
