import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for screen readers. */
  readonly what: string;
}

/**
 * Copies a text and shows the result. Without clipboard access, as over plain HTTP, it asks the user to copy manually.
 */
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
