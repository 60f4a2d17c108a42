import { useState } from 'react';
import { AskError } from '../../../api/http.ts';
import { useRefusals } from '../../../api/session.ts';
import { type Deed, useDeed } from '../../../api/use-mutation.ts';
import { type DocumentAnswer, type DocumentRun, runDocument } from './run-document.ts';

/** A way to send a document, how it goes, and what came of it; `null` before anything did. */
export interface Run extends Deed {
  readonly answer: DocumentAnswer | null;
}

/** Sends a document when told to. When the token turns out to be refused, it is asked whether the session still holds. */
export function useRun(document: DocumentRun): Run {
  const onRefusal = useRefusals();
  const [answer, setAnswer] = useState<DocumentAnswer | null>(null);
  const deed = useDeed(
    () => runDocument(document),
    (answered) => {
      setAnswer(answered);
      for (const { message, extensions } of answered.errors) onRefusal(new AskError(extensions?.code ?? '', message));
    },
  );
  return { ...deed, answer };
}
