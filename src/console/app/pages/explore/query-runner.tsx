import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../api/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Failure } from '../../ui/notice.tsx';
import { Panel } from '../../ui/page.tsx';
import { Code } from './code.tsx';
import styles from './explore.module.css';
import { READY_NAMES, READY_QUERIES } from './ready-queries.ts';
import { runQuery } from './run-query.ts';

/** Asks the directory anything, in GraphQL, as whoever is signed in. */
export function QueryRunner({ enterprise }: { readonly enterprise: string }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState<string>(READY_QUERIES.latest);
  const [variables, setVariables] = useState(JSON.stringify({ enterprise }, null, 2));
  const [answer, setAnswer] = useState<string | null>(null);
  const { run, isBusy, error } = useDeed(() => runQuery(query, variables), setAnswer);
  return (
    <Panel title={t('explore.runner.title')} actions={<GraphiqlLink />}>
      <div className={styles.runner}>
        <div className={styles.row}>
          {READY_NAMES.map((name) => (
            <Button key={name} onPress={() => setQuery(READY_QUERIES[name])}>
              {t(`explore.runner.ready.${name}`)}
            </Button>
          ))}
        </div>
        <Area label={t('explore.runner.query')} value={query} rows={10} onChange={setQuery} />
        <Area label={t('explore.runner.variables')} value={variables} rows={3} onChange={setVariables} />
        <div className={styles.row}>
          <Button look="primary" isDisabled={isBusy} onPress={run}>
            {t('explore.runner.run')}
          </Button>
          <CopyButton text={query} what={t('explore.runner.query')} />
        </div>
        {error instanceof SyntaxError && (
          <p role="alert" className={styles.fault}>
            {t('explore.runner.noJson', { reason: error.message })}
          </p>
        )}
        {error && !(error instanceof SyntaxError) && <Failure error={error} onRetry={run} />}
        {answer !== null && <Code text={answer} what={t('explore.runner.answer')} />}
      </div>
    </Panel>
  );
}

function GraphiqlLink() {
  const { t } = useTranslation();
  return (
    <a href="/graphql" target="_blank" rel="noreferrer">
      {t('explore.runner.graphiql')}
    </a>
  );
}

interface AreaProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly onChange: (value: string) => void;
}

function Area({ label, value, rows, onChange }: AreaProps) {
  const id = useId();
  return (
    <div className={styles.area}>
      <label htmlFor={id}>{label}</label>
      <textarea
        {...{ id, value, rows }}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
