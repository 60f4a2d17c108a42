import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { translateSentence } from '../../../../sentences/translate-sentence.ts';

interface DateTimeProps {
  /** An RFC 3339 time in UTC. */
  readonly at: string;
  /** `date` omits the time of day. */
  readonly shows?: 'date' | 'minute' | 'second';
}

const FORMATS = {
  date: { dateStyle: 'medium' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
  second: { dateStyle: 'medium', timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The user's IANA time zone; UTC when the browser knows none. */
export function readerTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}

/** A time in the user's zone and language; the tooltip shows it in UTC with milliseconds. */
export function DateTime({ at, shows = 'minute' }: DateTimeProps) {
  const textOf = useDateTimeFormat();
  return (
    <time dateTime={at} title={`${at.replace('T', ' ').replace('Z', '')} UTC`}>
      {textOf(at, shows)}
    </time>
  );
}

/** Formats a time in the user's zone and language, where only text fits. */
export function useDateTimeFormat(): (at: string, shows: keyof typeof FORMATS) => string {
  const { i18n } = useTranslation();
  return (at, shows) => new Intl.DateTimeFormat(i18n.language, FORMATS[shows]).format(new Date(at));
}

interface CountProps {
  readonly value: number;
  readonly options?: Intl.NumberFormatOptions;
}

/** A number in the user's language. */
export function Count({ value, options }: CountProps) {
  const { i18n } = useTranslation();
  return <>{new Intl.NumberFormat(i18n.language, options).format(value)}</>;
}

interface DurationProps {
  readonly ms: number;
}

/** A duration in its largest fitting unit. */
export function Duration({ ms }: DurationProps) {
  const [value, unit] = inUnit(ms);
  return <Count value={value} options={{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }} />;
}

function inUnit(ms: number): readonly [number, string] {
  if (ms < 1_000) return [ms, 'millisecond'];
  if (ms < 60_000) return [ms / 1_000, 'second'];
  return ms < 3_600_000 ? [ms / 60_000, 'minute'] : [ms / 3_600_000, 'hour'];
}

/** The language of the server's advice and errors: French for French users, else English. */
export function useServerLanguage(): 'EN' | 'FR' {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('fr') ? 'FR' : 'EN';
}

/** Translates the server's English messages to the user's language; unknown messages stay English. */
export function useServerText(): (english: string) => string {
  const language = useServerLanguage();
  return useCallback((english) => translateSentence(language, english), [language]);
}
