import { useTranslation } from 'react-i18next';

interface CountProps {
  readonly of: number;
  readonly options?: Intl.NumberFormatOptions;
}

/** A number as the reader's language writes it. */
export function Count({ of, options }: CountProps) {
  const { i18n } = useTranslation();
  return <>{new Intl.NumberFormat(i18n.language, options).format(of)}</>;
}
