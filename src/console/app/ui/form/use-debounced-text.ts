import { useEffect, useRef, useState } from 'react';

interface DebouncedText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly delayMs: number;
}

/**
 * What is being typed, and the way to type on; what was typed is told once one pauses. A value that comes from elsewhere
 * takes its place, unless one is just typing.
 */
export function useDebouncedText({
  value,
  onChange,
  delayMs: pauseMs,
}: DebouncedText): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const latest = useRef({ typed, onChange });
  latest.current = { typed, onChange };
  useEffect(() => {
    const isTyping = latest.current.typed !== told.current;
    // What was told comes back late, when one has perhaps typed on.
    if (value === told.current) return;
    told.current = value;
    if (!isTyping) setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      latest.current.onChange(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, pauseMs]);
  return [typed, setTyped];
}
