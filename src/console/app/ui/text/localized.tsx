import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceIn } from '../../../../sentences/sentence-in-french.ts';

interface DateTimeProps {
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
export function DateTime({ at, shows = 'minute' }: DateTimeProps) {
  const textOf = useDateTimeFormat();
  return (
    <time dateTime={at} title={`${at.replace('T', ' ').replace('Z', '')} UTC`}>
      {textOf(at, shows)}
    </time>
  );
}

/** Writes a moment in the reader's time zone and language, where nothing but text can stand. */
export function useDateTimeFormat(): (at: string, shows: keyof typeof FORMATS) => string {
  const { i18n } = useTranslation();
  return (at, shows) => new Intl.DateTimeFormat(i18n.language, FORMATS[shows]).format(new Date(at));
}

interface CountProps {
  readonly value: number;
  readonly options?: Intl.NumberFormatOptions;
}

/** A number as the reader's language writes it. */
export function Count({ value: of, options }: CountProps) {
  const { i18n } = useTranslation();
  return <>{new Intl.NumberFormat(i18n.language, options).format(of)}</>;
}

interface DurationProps {
  readonly ms: number;
}

/** How long something took, in the largest unit that says it well. */
export function Duration({ ms }: DurationProps) {
  const [of, unit] = inUnit(ms);
  return <Count value={of} options={{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }} />;
}

function inUnit(ms: number): readonly [number, string] {
  if (ms < 1_000) return [ms, 'millisecond'];
  if (ms < 60_000) return [ms / 1_000, 'second'];
  return ms < 3_600_000 ? [ms / 60_000, 'minute'] : [ms / 3_600_000, 'hour'];
}

/** The language of the server's advice and errors for this reader: French for French readers, else English. */
export function useServerLanguage(): 'EN' | 'FR' {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('fr') ? 'FR' : 'EN';
}

/** Translates the server's English messages into the reader's language; unknown messages stay English. */
export function useServerText(): (english: string) => string {
  const language = useServerLanguage();
  return useCallback((english) => sentenceIn(language, english), [language]);
}
