import { useState } from 'react';
import { useSessionCheck } from './session.ts';

/** Something that is done once somebody presses a button, and how it goes. */
export interface Mutation {
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly run: () => void;
}

/**
 * Does something when told to, and nothing more while it is at it. What comes of it is handed on and kept nowhere, for
 * it may be a secret.
 */
export function useMutation<Result>(act: () => Promise<Result>, onDone: (result: Result) => void): Mutation {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const onRefusal = useSessionCheck();
  const run = async () => {
    // Whoever holds Enter down, on a button that keeps the focus, means one deed.
    if (isBusy) return;
    setBusy(true);
    setError(null);
    try {
      onDone(await act());
    } catch (failure) {
      setError(failure as Error);
      onRefusal(failure);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, error, run: () => void run() };
}
