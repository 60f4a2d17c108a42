import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { executeOperation } from '../../api/graphql-client.ts';
import { rotateTokenOperation, type TokenFieldsFragment } from '../../api/operations.generated.ts';
import { useMutation } from '../../api/use-mutation.ts';
import { Failure } from '../../ui/feedback/query-result.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Choice } from '../../ui/form/field.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import styles from './access-tokens.module.css';
import { ExpiryChoice, expiryOf, type Lifetime } from './expiry-choice.tsx';
import type { NewSecret } from './secret-dialog.tsx';

interface RotateDialogProps {
  readonly enterprise: string;
  readonly token: TokenFieldsFragment;
  readonly onMade: (made: NewSecret) => void;
  readonly onClose: () => void;
}

const OVERLAPS = ['0', '24', '72', '168', '720'] as const;

/** Replaces an access token by a new one; the old one stays valid for an overlap. */
export function RotateDialog({ enterprise, token, onMade, onClose }: RotateDialogProps) {
  const { t } = useTranslation();
  const { id, name, permissions } = token;
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>('24');
  const [lifetime, setLifetime] = useState<Lifetime>('365');
  const rotate = useMutation(
    () =>
      executeOperation(rotateTokenOperation, {
        enterprise,
        id,
        overlapHours: Number(overlap),
        expiresAt: expiryOf(lifetime),
      }),
    ({ rotateAccessToken: { secret } }) =>
      onMade({ name, secret, isForEntra: permissions.includes('USER_PROVISIONING') }),
  );
  const label = t('accessTokens.rotate.overlap');
  return (
    <Dialog title={t('accessTokens.rotate.title', { name })} onClose={onClose}>
      <p className={styles.soft}>{t('accessTokens.rotate.lead')}</p>
      <div className={styles.pair}>
        <span aria-hidden="true">{label}</span>
        <Choice
          label={label}
          value={overlap}
          options={OVERLAPS.map((value) => ({ value, text: t(`accessTokens.rotate.hours.${value}`) }))}
          onChange={setOverlap}
        />
      </div>
      <ExpiryChoice value={lifetime} onChange={setLifetime} />
      {rotate.error && <Failure error={rotate.error} />}
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" icon="sync" onPress={rotate.run}>
          {t('accessTokens.rotate.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
