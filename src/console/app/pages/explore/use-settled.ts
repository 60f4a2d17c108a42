import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** A text once nobody has typed for a moment, so that not every letter is asked about. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(setSettled, PAUSE_MS, text);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
