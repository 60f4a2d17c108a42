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
export function useDebouncedText({ value, onChange, delayMs }: DebouncedText): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const reported = useRef(value);
  const latest = useRef({ typed, onChange });
  latest.current = { typed, onChange };
  useEffect(() => {
    const isTyping = latest.current.typed !== reported.current;
    // A reported value may come back after the user has typed on.
    if (value === reported.current) return;
    reported.current = value;
    if (!isTyping) setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === reported.current) return;
    const timer = setTimeout(() => {
      reported.current = typed;
      latest.current.onChange(typed);
    }, delayMs);
    return () => clearTimeout(timer);
  }, [typed, delayMs]);
  return [typed, setTyped];
}
