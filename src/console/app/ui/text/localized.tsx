import { useTranslation } from 'react-i18next';

interface MomentProps {
  /** As the directory tells it: RFC 3339 in UTC. */
  readonly at: string;
  /** `date` for the day alone. */
  readonly shows?: 'date' | 'minute' | 'second';
}

const FORMATS = {
  date: { dateStyle: 'medium' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
  second: { dateStyle: 'medium', timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The name of the reader's time zone, in which moments are shown, as the IANA has it; of a browser that knows none UTC. */
export function readerTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}

/** A moment in the reader's time zone and language; in UTC, to the millisecond, when pointed at. */
export function Moment({ at, shows = 'minute' }: MomentProps) {
  const textOf = useMomentText();
  return (
    <time dateTime={at} title={`${at.replace('T', ' ').replace('Z', '')} UTC`}>
      {textOf(at, shows)}
    </time>
  );
}

/** Writes a moment in the reader's time zone and language, where nothing but text can stand. */
export function useMomentText(): (at: string, shows: keyof typeof FORMATS) => string {
  const { i18n } = useTranslation();
  return (at, shows) => new Intl.DateTimeFormat(i18n.language, FORMATS[shows]).format(new Date(at));
}
