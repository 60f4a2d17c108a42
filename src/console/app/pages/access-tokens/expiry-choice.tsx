import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../kernel/clock.ts';
import { inDays } from '../../shared/access-tokens/token-state.ts';
import { Choice } from '../../ui/form/field.tsx';
import styles from './access-tokens.module.css';

/** The lifetime of a new access token, in days. */
export type Lifetime = '30' | '90' | '180' | '365' | 'never';

const LIFETIMES: readonly Lifetime[] = ['30', '90', '180', '365', 'never'];

/** The expiry of a token that is created now; `null` for never. */
export function expiryOf(lifetime: Lifetime): string | null {
  return lifetime === 'never' ? null : inDays(Number(lifetime), systemClock());
}

interface ExpiryChoiceProps {
  readonly value: Lifetime;
  readonly onChange: (value: Lifetime) => void;
}

/** Chooses the lifetime of a new access token. */
export function ExpiryChoice({ value, onChange }: ExpiryChoiceProps) {
  const { t } = useTranslation();
  const label = t('accessTokens.lifetime.label');
  const textOf = (one: Lifetime) =>
    one === 'never' ? t('accessTokens.lifetime.never') : t('accessTokens.lifetime.days', { days: one });
  return (
    <div className={styles.pair}>
      <span aria-hidden="true">{label}</span>
      <Choice {...{ label, value, onChange }} options={LIFETIMES.map((one) => ({ value: one, text: textOf(one) }))} />
    </div>
  );
}
