import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import { Icon, type IconName } from '../text/icon.tsx';
import styles from './button.module.css';

/** Props of a button; a page has at most one `primary`. */
export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly children: React.ReactNode;
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link';
  readonly icon?: IconName;
}

/** A button for actions; use a link for navigation. */
export function Button({ children, variant = 'plain', icon, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[variant]}`}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

/** Props of an icon button; the label is for screen readers. */
export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A button with an icon only. */
export function IconButton({ icon, label, variant = 'quiet', ...props }: IconButtonProps) {
  return (
    <AriaButton {...props} aria-label={label} className={`${styles.button} ${styles[variant]} ${styles.square}`}>
      <Icon name={icon} />
    </AriaButton>
  );
}
