import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/text/icon.tsx';
import styles from './shell.module.css';

/** The product's logo and name. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <span className={styles.brand}>
      <span className={styles.mark}>
        <Icon name="users" />
      </span>
      <span>{t('shell.product')}</span>
    </span>
  );
}
