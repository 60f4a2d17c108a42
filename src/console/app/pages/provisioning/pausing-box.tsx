import { useEffect, useRef, useState } from 'react';
import { TextBox } from '../../ui/field.tsx';

const PAUSE_MS = 400;

interface PausingBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line to write in that tells what was written once one pauses. */
export function PausingBox({ label, value, onChange }: PausingBoxProps) {
  const [typed, setTyped] = useState(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => tell.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return <TextBox label={label} value={typed} onChange={setTyped} />;
}
