import { useId } from 'react';
import {
  MenuItem as AriaItem,
  Menu as AriaMenu,
  Header,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Icon } from '../text/icon.tsx';
import styles from './overlay.module.css';

interface MenuProps {
  /** The button that opens the menu. */
  readonly opener: React.ReactElement;
  readonly children: React.ReactNode;
}

/** A menu that opens below a button. */
export function Menu({ opener, children }: MenuProps) {
  return (
    <MenuTrigger>
      {opener}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu className={styles.menu ?? ''}>{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface OptionsProps<Value extends string> {
  readonly title: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}

/** A section of a menu with one selected option. */
export function MenuOptions<Value extends string>({ title, value, options, onChoose }: OptionsProps<Value>) {
  // All sections of a menu share one ID space.
  const name = useId();
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[`${name}:${value}`]}
      onSelectionChange={(keys) => onChoose(String([...keys][0]).slice(name.length + 1) as Value)}
    >
      <Header className={styles.heading}>{title}</Header>
      {options.map((option) => (
        <AriaItem key={option.value} id={`${name}:${option.value}`} className={styles.item ?? ''}>
          {option.text}
          {option.value === value && <Icon name="check" />}
        </AriaItem>
      ))}
    </MenuSection>
  );
}

interface ActionProps {
  readonly children: string;
  readonly onAction: () => void;
}

/** An action of a menu. */
export function MenuAction({ children, onAction }: ActionProps) {
  return (
    <AriaItem className={styles.item ?? ''} onAction={onAction}>
      {children}
    </AriaItem>
  );
}
