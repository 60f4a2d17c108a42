import { useTranslation } from 'react-i18next';
import { Count } from '../../ui/text/count.tsx';
import { Tag } from '../../ui/text/tag.tsx';

/** The share of failures above which Entra quarantines a job. */
export const QUARANTINE_SHARE = 0.4;

const WORRYING_SHARE = 0.2;

/** The share of a cycle that failed, against the one from which on Entra quarantines a job. */
export function CycleShare({ share }: { readonly share: number }) {
  const { t } = useTranslation();
  const isOver = share > QUARANTINE_SHARE;
  return (
    <Tag tone={isOver ? 'bad' : share > WORRYING_SHARE ? 'warn' : 'good'}>
      <Count of={share} options={{ style: 'percent', maximumFractionDigits: 1 }} />
      {isOver && ` · ${t('provisioning.cycles.over', { share: QUARANTINE_SHARE })}`}
    </Tag>
  );
}
