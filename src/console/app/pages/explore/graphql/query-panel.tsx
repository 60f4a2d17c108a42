import { json, jsonParseLinter } from '@codemirror/lang-json';
import { linter } from '@codemirror/lint';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/form/button.tsx';
import { CopyButton } from '../../../ui/form/copy-button.tsx';
import { Choice } from '../../../ui/form/field.tsx';
import { Panel } from '../../../ui/layout/page.tsx';
import { fitsUrl } from '../explore-search.ts';
import { CodeEditor } from './code-editor.tsx';
import { type DocumentOperation, graphiqlUrl } from './documents.ts';
import type { Draft } from './example-queries.ts';
import styles from './graphql.module.css';
import type { DocumentRun } from './run-document.ts';

const route = getRouteApi('/$enterprise/explore');
const VARIABLES = [json(), linter(jsonParseLinter())];

interface QueryPanelProps {
  /** For validation and completion; without it the editor offers neither. */
  readonly schema: GraphQLSchema | undefined;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly operations: readonly DocumentOperation[];
  /** The operation to run. */
  readonly operation: DocumentOperation | null;
  readonly choose: (name: string) => void;
  readonly run: DocumentRun;
}

/** The editors of a document and its variables, and the button to run it. */
export function QueryPanel({ schema, draft, change, run, ...operations }: QueryPanelProps) {
  const { t } = useTranslation();
  const language = useDocumentLanguage(schema);
  const { query, variables } = draft;
  return (
    <Panel title={t('explore.query.title')} actions={<Actions {...operations} {...{ schema, draft, run }} />}>
      <CodeEditor
        label={t('explore.query.document')}
        value={query}
        language={language}
        onChange={(typed) => change({ query: typed })}
        onRun={run.run}
      />
      {!fitsUrl(query, variables) && <p className={styles.note}>{t('explore.query.tooLong')}</p>}
      <h3 className={styles.between}>{t('explore.query.variables')}</h3>
      <div className={styles.variables}>
        <CodeEditor
          label={t('explore.query.variables')}
          value={variables}
          language={VARIABLES}
          onChange={(typed) => change({ variables: typed })}
          onRun={run.run}
        />
      </div>
    </Panel>
  );
}

/** Mod+click on a field opens the documentation of its type. */
function useDocumentLanguage(schema: GraphQLSchema | undefined) {
  const navigate = route.useNavigate();
  return useMemo(() => {
    const onShowInDocs = (_field?: string, _type?: string, type?: string) =>
      void navigate({ search: (before) => ({ ...before, part: 'graphql', type }) });
    return graphql(schema, { onShowInDocs });
  }, [schema, navigate]);
}

function Actions({ schema, draft, operations, operation, choose, run }: Omit<QueryPanelProps, 'change'>) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const names = operations.flatMap(({ name }) => name ?? []);
  const isMutation = operation?.isMutation ?? false;
  return (
    <div className={styles.row}>
      {names.length > 1 && (
        <Choice
          label={t('explore.query.operation')}
          value={operation?.name ?? ''}
          options={names.map((name) => ({ value: name, text: name }))}
          onChange={choose}
        />
      )}
      <a href={graphiqlUrl(enterprise, draft, schema)}>{t('explore.query.graphiql')}</a>
      <CopyButton text={draft.query} what={t('explore.query.document')} />
      <Button variant={isMutation ? 'danger' : 'primary'} isDisabled={run.isBusy} onPress={run.run}>
        {t(isMutation ? 'explore.query.runMutation' : 'explore.query.run')}
      </Button>
    </div>
  );
}
