import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/form/button.tsx';
import { TextBox } from '../../ui/form/field.tsx';
import { usePausingText } from '../../ui/form/use-debounced-text.ts';
import { Panel } from '../../ui/layout/page.tsx';
import { useSentence } from '../../ui/text/use-sentence.ts';
import styles from './explore.module.css';
import { FIRST_FILTER, fitsFilterInAddress, MAX_FILTER_LENGTH } from './explore-search.ts';
import { FaultPlace } from './fault-place.tsx';
import { Workbench } from './filter-result.tsx';
import { type ReadFilter, readFilter } from './read-filter.ts';
import { useSettled } from './use-settled.ts';

const route = getRouteApi('/$enterprise/explore');

const EXAMPLES = {
  entra: [
    'userName eq "nobody@acme.example"',
    'externalId eq "7f4d6c1e"',
    'emails[type eq "work"].value eq "nobody@acme.example"',
  ],
  others: [
    FIRST_FILTER,
    'active eq true and title pr',
    'emails[type eq "work" and value ew ".example"]',
    'title co "manager" or not (department pr)',
    'meta.lastModified gt "2026-01-01T00:00:00Z"',
  ],
} as const;

const PAUSE_MS = 350;

/** A filter to write, and what becomes of it. */
export function FilterBench() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { scim = FIRST_FILTER } = route.useSearch();
  const navigate = route.useNavigate();
  const tell = (next: string) => {
    if (fitsFilterInAddress(next)) void navigate({ search: (before) => ({ ...before, scim: next }), replace: true });
  };
  const [written, write] = usePausingText({ value: scim, onChange: tell, pauseMs: PAUSE_MS });
  const { fault } = useFilter(written);
  const settled = useFilter(useSettled(written));
  return (
    <>
      <Panel title={t('explore.filter.title')}>
        <div className={styles.filter}>
          <TextBox
            label={t('explore.filter.label')}
            value={written}
            onChange={write}
            fault={fault && sentence(fault.detail)}
          />
          {fault?.place && <FaultPlace text={written} place={fault.place} />}
          <Examples kind="entra" onChoose={write} />
          <Examples kind="others" onChoose={write} />
        </div>
      </Panel>
      {settled.fault === null && <Workbench {...settled} />}
    </>
  );
}

/** What the façade makes of a filter; one that no address could say, and nobody could be handed, is not looked at. */
function useFilter(written: string): ReadFilter {
  const { t } = useTranslation();
  if (fitsFilterInAddress(written)) return readFilter(written);
  const detail = t('explore.filter.tooLong', { most: MAX_FILTER_LENGTH });
  return { tree: null, filter: null, fault: { detail, place: null } };
}

interface ExamplesProps {
  readonly kind: keyof typeof EXAMPLES;
  readonly onChoose: (filter: string) => void;
}

function Examples({ kind, onChoose }: ExamplesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <span className={styles.soft}>{t(`explore.filter.examples.${kind}`)}</span>
      {EXAMPLES[kind].map((example) => (
        <Button key={example} onPress={() => onChoose(example)}>
          <code>{example}</code>
        </Button>
      ))}
    </div>
  );
}
