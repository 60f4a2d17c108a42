import { useEffect, useRef, useState } from 'react';

interface DebouncedText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly delayMs: number;
}

/**
 * A text state that reports changes after a pause in typing. A new `value` from outside replaces the text, unless the
 * user is typing.
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
    // A reported value may come back after the user has typed on.
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
