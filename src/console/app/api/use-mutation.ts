import { useState } from 'react';
import { useSessionCheck } from './session.ts';

/** An action that the user starts, and its state. */
export interface Mutation {
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly run: () => void;
}

/**
 * Runs an action on demand, once at a time. Unlike TanStack's `useMutation` it does not cache the result, which may be
 * a secret.
 */
export function useMutation<Result>(act: () => Promise<Result>, onDone: (result: Result) => void): Mutation {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const checkSession = useSessionCheck();
  const run = async () => {
    // A held Enter key triggers the button repeatedly.
    if (isBusy) return;
    setBusy(true);
    setError(null);
    try {
      onDone(await act());
    } catch (failure) {
      setError(failure as Error);
      checkSession(failure);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, error, run: () => void run() };
}
