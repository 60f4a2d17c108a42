import { TextBox } from './field.tsx';
import { usePausingText } from './use-debounced-text.ts';

const PAUSE_MS = 400;

interface PausingBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value that was told. */
  readonly fault?: string | null;
}

/** A line to write in that tells what was written once one pauses. */
export function PausingBox({ label, value, onChange, fault = null }: PausingBoxProps) {
  const [typed, setTyped] = usePausingText({ value, onChange, pauseMs: PAUSE_MS });
  return <TextBox {...{ label, fault }} value={typed} onChange={setTyped} />;
}
