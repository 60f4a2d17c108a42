import { json } from '@codemirror/lang-json';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/http.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Failure } from '../../../ui/feedback/query-result.tsx';
import { CopyButton } from '../../../ui/form/copy-button.tsx';
import { Panel } from '../../../ui/layout/page.tsx';
import { Count } from '../../../ui/text/localized.tsx';
import { Tag } from '../../../ui/text/tag.tsx';
import { CodeEditor } from './code-editor.tsx';
import styles from './graphql.module.css';
import type { DocumentResponse, DocumentRun, ResponseError } from './run-document.ts';

const JSON_LANGUAGE = json();

/** The response to a document, or the failure. */
export function ResponsePanel({ response, error, run }: DocumentRun) {
  const { t } = useTranslation();
  const title = t('explore.answer.title');
  if (error instanceof SyntaxError) {
    return (
      <Panel title={title}>
        <p role="alert" className={styles.fault}>
          {t('explore.answer.noJson', { reason: error.message })}
        </p>
      </Panel>
    );
  }
  if (error !== null || response === null) {
    return (
      <Panel title={title}>
        {error === null ? (
          <Notice title={t('explore.answer.none')} icon="explore">
            <p>{t('explore.answer.noneLead')}</p>
          </Notice>
        ) : (
          <Failure error={error} onRetry={run} />
        )}
      </Panel>
    );
  }
  return (
    <Panel title={title} actions={<CopyButton text={response.text} what={title} />}>
      <Response key={response.requestId} {...response} />
    </Panel>
  );
}

/** Missing rights are shown as on other pages; other errors are listed one by one. */
const REFUSALS = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

/** On a phone the response is below the fold. */
function intoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}

function Response({ text, errors, requestId, durationMs }: DocumentResponse) {
  const { t } = useTranslation();
  const refusal = errors.find(({ extensions }) => REFUSALS.has(extensions?.code ?? ''));
  const outcome = t(errors.length === 0 ? 'explore.answer.done' : 'explore.answer.errors', { count: errors.length });
  return (
    <>
      <p ref={intoView} role="status" className={styles.outcome}>
        <Tag tone={errors.length === 0 ? 'good' : 'bad'}>{outcome}</Tag>
        <span className={styles.faint}>
          <Count value={durationMs} options={{ maximumFractionDigits: 0 }} /> ms
        </span>
      </p>
      {refusal && <Failure error={new ApiError(refusal.extensions?.code ?? '', refusal.message, requestId)} />}
      {!refusal && errors.length > 0 && <Errors errors={errors} />}
      <CodeEditor label={t('explore.answer.title')} value={text} language={JSON_LANGUAGE} />
    </>
  );
}

function Errors({ errors }: { readonly errors: readonly ResponseError[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.errors}>
      {errors.map(({ message, locations = [], extensions }) => (
        <li key={`${message} ${JSON.stringify(locations)}`}>
          <p>{message}</p>
          <p className={styles.faint}>
            {extensions?.code && <code>{extensions.code}</code>}
            {locations.slice(0, 1).map(({ line, column }) => (
              <span key={line}>{t('explore.answer.place', { line, column })}</span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
