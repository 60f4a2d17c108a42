import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Count, DateTime } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import { ADMINISTRATION_TOKEN } from '../access-tokens/token-state.ts';
import { instantAfter } from '../instants.ts';
import { type Cycle, QUARANTINE_RATE } from './cycle.ts';

const WARNING_RATE = 0.2;

/** A failure rate, colored by its distance from the quarantine threshold. */
export function FailureRate({ share }: { readonly share: number }) {
  const { t } = useTranslation();
  const isOver = share > QUARANTINE_RATE;
  return (
    <Tag tone={isOver ? 'bad' : share > WARNING_RATE ? 'warn' : 'good'}>
      <Count value={share} options={{ style: 'percent', maximumFractionDigits: 1 }} />
      {isOver && ` · ${t('provisioning.cycles.over', { share: QUARANTINE_RATE })}`}
    </Tag>
  );
}

interface CycleLinkProps {
  readonly enterprise: string;
  readonly cycle: Pick<Cycle, 'startedAt' | 'endedAt' | 'accessToken'>;
}

/** The start of a cycle, with a link to its requests. */
export function CycleLink({ enterprise, cycle: { startedAt, endedAt, accessToken } }: CycleLinkProps) {
  const period = { from: startedAt, until: instantAfter(endedAt) };
  return (
    <Link
      to="/$enterprise/provisioning"
      params={{ enterprise }}
      search={{ tab: 'requests', token: accessToken?.id ?? ADMINISTRATION_TOKEN, ...period }}
    >
      <DateTime at={startedAt} />
    </Link>
  );
}
