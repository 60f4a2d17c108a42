import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for whoever cannot see where the button stands. */
  readonly what: string;
}

/** Copies a text; says so on itself. Without a clipboard, as on plain HTTP, it says to copy by hand. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copy' | 'copied' | 'copyByHand'>('copy');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('copyByHand');
    }
  };
  return (
    <Button
      icon={outcome === 'copied' ? 'check' : 'copy'}
      aria-label={`${t(`ui.${outcome}`)}: ${what}`}
      onPress={() => void copy()}
    >
      {t(`ui.${outcome}`)}
    </Button>
  );
}
