import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import { Icon, type IconName } from '../text/icon.tsx';
import styles from './button.module.css';

/** A button; one `primary` on a page at most. */
export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly children: React.ReactNode;
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link';
  readonly icon?: IconName;
}

/** Does something on this page; what leads elsewhere is a link. */
export function Button({ children, variant: look = 'plain', icon, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]}`}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

/** A button without room for words: its label is for whoever cannot see the icon. */
export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A button that is an icon alone. */
export function IconButton({ icon, label, variant: look = 'quiet', ...props }: IconButtonProps) {
  return (
    <AriaButton {...props} aria-label={label} className={`${styles.button} ${styles[look]} ${styles.square}`}>
      <Icon name={icon} />
    </AriaButton>
  );
}
