import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WireOperation } from '../../../../wire/transport.ts';
import { Icon } from '../../ui/text/icon.tsx';
import { formatGraphql } from './format-graphql.ts';
import styles from './query-link.module.css';

interface QueryLinkProps<Data, Variables> {
  readonly operation: WireOperation<Data, Variables>;
  readonly variables: Variables;
  /** What the query returns, for screen readers. */
  readonly what: string;
}

/** Links to the page Explore with the query behind the displayed data. */
export function QueryLink<Data, Variables>({ operation, variables, what }: QueryLinkProps<Data, Variables>) {
  const { t } = useTranslation();
  const { enterprise } = useParams({ from: '/$enterprise' });
  const search = { query: formatGraphql(operation.text), variables: JSON.stringify(variables, null, 2) };
  return (
    <Link
      to="/$enterprise/explore"
      params={{ enterprise }}
      search={search}
      className={styles.link}
      aria-label={t('ui.queryFor', { what })}
    >
      <Icon name="explore" />
      {t('ui.query')}
    </Link>
  );
}
