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

/** A moment in the reader's time zone and language; in UTC, to the millisecond, when pointed at. */
export function Moment({ at, shows = 'minute' }: MomentProps) {
  const { i18n } = useTranslation();
  const text = new Intl.DateTimeFormat(i18n.language, FORMATS[shows]).format(new Date(at));
  return (
    <time dateTime={at} title={`${at.replace('T', ' ').replace('Z', '')} UTC`}>
      {text}
    </time>
  );
}
