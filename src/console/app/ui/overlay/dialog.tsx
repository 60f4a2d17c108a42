import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../form/button.tsx';
import styles from './overlay.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  /** Whether only its buttons close it, because its content is shown just once. */
  readonly closesByButtonOnly?: boolean;
  readonly children: React.ReactNode;
}

/** A modal dialog, open while rendered; Escape and a click outside close it. */
export function Dialog({ title, onClose, isWide = false, closesByButtonOnly = false, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!closesByButtonOnly}
      isKeyboardDismissDisabled={closesByButtonOnly}
      onOpenChange={onClose}
      className={styles.veil ?? ''}
    >
      <Modal className={`${styles.dialog} ${isWide ? styles.wide : ''}`}>
        <AriaDialog>
          <div className={styles.dialogHead}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('ui.close')} onPress={onClose} />
          </div>
          <div className={styles.dialogBody}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
