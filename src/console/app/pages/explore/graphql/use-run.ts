import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Deed, useDeed } from '../../../api/use-deed.ts';
import { type DocumentAnswer, type DocumentRun, runDocument } from './run-document.ts';

/** A way to send a document, how it goes, and what came of it; `null` before anything did. */
export interface Run extends Deed {
  readonly answer: DocumentAnswer | null;
}

/** Sends a document when told to. When the token turns out to be refused, it is asked whether the session still holds. */
export function useRun(document: DocumentRun): Run {
  const client = useQueryClient();
  const [answer, setAnswer] = useState<DocumentAnswer | null>(null);
  const deed = useDeed(
    () => runDocument(document),
    (answered) => {
      setAnswer(answered);
      const isRefused = answered.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
      if (isRefused) void client.invalidateQueries({ queryKey: ['session'] });
    },
  );
  const run = () => {
    // Whoever holds Ctrl-Enter down means one run.
    if (!deed.isBusy) deed.run();
  };
  return { ...deed, answer, run };
}
