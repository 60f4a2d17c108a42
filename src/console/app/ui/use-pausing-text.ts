import { useEffect, useRef, useState } from 'react';

interface PausingText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly pauseMs: number;
}

/** What is being typed, and the way to type on; what was typed is told once one pauses. */
export function usePausingText({ value, onChange, pauseMs }: PausingText): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => tell.current(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, pauseMs]);
  return [typed, setTyped];
}
