import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../kernel/clock.ts';
import { Button } from '../../ui/form/button.tsx';
import { MAX_LOCAL_INPUT, useLocalInput } from '../../ui/form/local-date-time.ts';
import { DateTime, useDateTimeFormat } from '../../ui/text/localized.tsx';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');
const PAUSE_MS = 200;
const STEPS = 1000;

/** Selects a time in the user's history; the time is part of the URL. */
export function AsOfControls({ createdAt }: { readonly createdAt: string | null }) {
  const { t } = useTranslation();
  const { at, against } = route.useSearch();
  const navigate = route.useNavigate();
  const refetchAll = useRefetchAll();
  const go = (moment: string | undefined) => {
    if (moment === undefined) refetchAll();
    void navigate({ search: (before) => ({ ...before, at: moment }), replace: true, state: true });
  };
  const compare = (moment: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, against: moment }), replace: true, state: true });
  return (
    <div className={styles.travel}>
      {createdAt && <Slider from={createdAt} at={at} onChange={go} />}
      <div className={styles.travelTools}>
        <DateTimeBox label={t('user.asOf')} at={at} onChange={go} />
        <DateTimeBox label={t('user.compareWith')} at={against} onChange={compare} />
        {(at || against) && (
          <Button
            variant="quiet"
            onPress={() => {
              refetchAll();
              void navigate({ search: {}, state: true });
            }}
          >
            {t('user.backToNow')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The current state may have changed in the meantime. */
function useRefetchAll(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}

interface SliderProps {
  readonly from: string;
  readonly at: string | undefined;
  readonly onChange: (at: string | undefined) => void;
}

function Slider({ from, at, onChange }: SliderProps) {
  const { t } = useTranslation();
  const textOf = useDateTimeFormat();
  const id = useId();
  const start = Date.parse(from);
  const [now] = useState(() => systemClock().getTime());
  const stepOf = (moment: string | undefined) =>
    moment === undefined ? STEPS : Math.round(((Date.parse(moment) - start) / Math.max(now - start, 1)) * STEPS);
  // The step that the user moved to; `null` while the slider follows the URL, whose time may lie between two steps or
  // outside of the range.
  const [moved, setMoved] = useState<number | null>(null);
  const step = moved ?? stepOf(at);
  const reached = step === STEPS ? undefined : new Date(start + ((now - start) * step) / STEPS).toISOString();
  const shown = step === stepOf(at) ? at : reached;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed URL resets the slider
  useEffect(() => setMoved(null), [at]);
  useEffect(() => {
    if (step === stepOf(at)) return;
    const timer = setTimeout(() => onChange(reached), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{t('user.slider')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={STEPS}
        value={step}
        aria-valuetext={shown === undefined ? t('user.now') : textOf(shown, 'second')}
        onChange={(event) => setMoved(Number(event.target.value))}
      />
      <output htmlFor={id}>{shown === undefined ? t('user.now') : <DateTime at={shown} shows="second" />}</output>
    </div>
  );
}

interface DateTimeBoxProps {
  readonly label: string;
  readonly at: string | undefined;
  readonly onChange: (at: string | undefined) => void;
}

function DateTimeBox({ label, at, onChange }: DateTimeBoxProps) {
  const [text, setText] = useLocalInput(at, onChange);
  return (
    <label className={styles.momentBox}>
      {label}
      <input
        type="datetime-local"
        max={MAX_LOCAL_INPUT}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
