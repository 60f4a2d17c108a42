import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../../kernel/clock.ts';
import { Skeleton } from '../../../ui/feedback/notice.tsx';
import { Answer } from '../../../ui/feedback/query-result.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Panel } from '../../../ui/layout/page.tsx';
import { DocsPanel } from './docs-panel.tsx';
import { type Draft, READY_NAMES, readyDraft } from './example-queries.ts';
import styles from './graphql.module.css';
import { operationsIn } from './operations-in.ts';
import { QueryPanel } from './query-panel.tsx';
import { AnswerPanel } from './response-panel.tsx';
import { useDraft } from './use-draft.ts';
import { useRun } from './use-run.ts';
import { useSchema } from './use-schema.ts';

const route = getRouteApi('/$enterprise/explore');

/** Asks the directory anything, in GraphQL, as whoever is signed in, beside the documentation of what can be asked. */
export function GraphqlBench() {
  const { t } = useTranslation();
  const schema = useSchema();
  const [draft, change] = useDraft();
  const [chosen, choose] = useState<string | null>(null);
  const operations = useMemo(() => operationsIn(draft.query), [draft.query]);
  const operation = operations.find(({ name }) => name === chosen) ?? operations[0] ?? null;
  const run = useRun({ ...draft, operationName: operation?.name ?? null });
  return (
    <>
      <ReadyQueries onChoose={change} />
      <div className={styles.bench}>
        {schema.isPending ? (
          <Skeleton lines={12} />
        ) : (
          <QueryPanel schema={schema.data} {...{ draft, change, operations, operation, choose, run }} />
        )}
        <AnswerPanel {...run} />
        <Panel title={t('explore.docs.title')}>
          <Answer to={schema}>{(found) => <DocsPanel schema={found} />}</Answer>
        </Panel>
      </div>
    </>
  );
}

function ReadyQueries({ onChoose }: { readonly onChoose: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <fieldset className={styles.ready} aria-label={t('explore.ready.label')}>
      {READY_NAMES.map((name) => (
        <Button key={name} onPress={() => onChoose(readyDraft(name, enterprise, systemClock()))}>
          {t(`explore.ready.${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}
