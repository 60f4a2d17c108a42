import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import styles from './overlay.module.css';

interface PopoverProps {
  readonly opener: React.ReactElement;
  readonly label: string;
  readonly children: React.ReactNode;
}

/** A panel that opens below a button. */
export function Popover({ opener, label, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {opener}
      <AriaPopover className={styles.popover ?? ''} offset={4}>
        <Dialog aria-label={label} className={styles.menu ?? ''}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
