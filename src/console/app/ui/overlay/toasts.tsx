import { createContext, useCallback, useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../form/button.tsx';
import styles from './overlay.module.css';

const LIFE_MS = 6000;

interface Toast {
  readonly id: number;
  readonly text: string;
}

const ToastContext = createContext<(text: string) => void>(() => {});

/** Shows a short message in the corner. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

/** Provides the toasts; screen readers read them as they appear. */
export function Toasts({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const drop = useCallback((gone: number) => setToasts((all) => all.filter(({ id }) => id !== gone)), []);
  const add = useCallback(
    (text: string) => {
      const id = ++last.current;
      setToasts((all) => [...all, { id, text }]);
      setTimeout(drop, LIFE_MS, id);
    },
    [drop],
  );
  return (
    <ToastContext value={add}>
      {children}
      <div className={styles.toasts} role="status">
        {toasts.map(({ id, text }) => (
          <div key={id} className={styles.toast}>
            {text}
            <IconButton icon="close" label={t('ui.close')} onPress={() => drop(id)} />
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
