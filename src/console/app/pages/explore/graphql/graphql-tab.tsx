import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../../kernel/clock.ts';
import { executeOperation } from '../../../api/graphql-client.ts';
import { Skeleton } from '../../../ui/feedback/notice.tsx';
import { QueryResult } from '../../../ui/feedback/query-result.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Panel } from '../../../ui/layout/page.tsx';
import { DocsPanel } from './docs-panel.tsx';
import { operationsIn } from './documents.ts';
import { type Draft, EXAMPLE_NAMES, exampleDraft } from './example-queries.ts';
import styles from './graphql.module.css';
import { QueryPanel } from './query-panel.tsx';
import { ResponsePanel } from './response-panel.tsx';
import { useDocumentRun } from './run-document.ts';
import { useDraft } from './use-draft.ts';

const route = getRouteApi('/$enterprise/explore');

/** The tab to run GraphQL operations, with the schema's documentation. */
export function GraphqlTab() {
  const { t } = useTranslation();
  const schema = useSchema();
  const [draft, change] = useDraft();
  const [chosen, choose] = useState<string | null>(null);
  const operations = useMemo(() => operationsIn(draft.query), [draft.query]);
  const operation = operations.find(({ name }) => name === chosen) ?? operations[0] ?? null;
  const run = useDocumentRun({ ...draft, operationName: operation?.name ?? null });
  return (
    <>
      <ExampleQueries onChoose={change} />
      <div className={styles.bench}>
        {schema.isPending ? (
          <Skeleton lines={12} />
        ) : (
          <QueryPanel schema={schema.data} {...{ draft, change, operations, operation, choose, run }} />
        )}
        <ResponsePanel {...run} />
        <Panel title={t('explore.docs.title')}>
          <QueryResult query={schema}>{(found) => <DocsPanel schema={found} />}</QueryResult>
        </Panel>
      </div>
    </>
  );
}

function ExampleQueries({ onChoose }: { readonly onChoose: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <fieldset className={styles.ready} aria-label={t('explore.ready.label')}>
      {EXAMPLE_NAMES.map((name) => (
        <Button key={name} onPress={() => onChoose(exampleDraft(name, enterprise, systemClock()))}>
          {t(`explore.ready.${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}

const INTROSPECTION = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true });

/** The schema of the running server, by introspection. */
function useSchema() {
  return useQuery({ queryKey: ['schema'], queryFn: fetchSchema, staleTime: Number.POSITIVE_INFINITY });
}

async function fetchSchema({ signal }: { readonly signal: AbortSignal }): Promise<GraphQLSchema> {
  const operation = { name: 'IntrospectionQuery', isMutation: false, text: INTROSPECTION };
  return buildClientSchema(await executeOperation<IntrospectionQuery, object>(operation, {}, signal));
}
