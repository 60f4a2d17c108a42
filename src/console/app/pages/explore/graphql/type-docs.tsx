import { getRouteApi, Link } from '@tanstack/react-router';
import type { GraphQLNamedType } from 'graphql';
import { useTranslation } from 'react-i18next';
import { kindOf, type Member, membersOf } from './docs-of-schema.ts';
import { Prose, TypeText } from './docs-parts.tsx';
import styles from './graphql.module.css';

const route = getRouteApi('/$enterprise/explore');

/** The documentation of one type. */
export function TypeDocs({ type }: { readonly type: GraphQLNamedType }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <>
      <Link
        to="/$enterprise/explore"
        params={{ enterprise }}
        search={(before) => ({ ...before, part: 'graphql', type: undefined })}
      >
        {t('explore.docs.all')}
      </Link>
      <h3 className={styles.typeName}>
        <code>{type.name}</code> <span className={styles.faint}>{kindOf(type)}</span>
      </h3>
      <Prose text={type.description} />
      <Members members={membersOf(type)} />
    </>
  );
}

function Members({ members }: { readonly members: readonly Member[] }) {
  return (
    <ul className={styles.members}>
      {members.map((member) => (
        <MemberDocs key={member.name} {...member} />
      ))}
    </ul>
  );
}

function MemberDocs({ name, type, args, defaultValue, description, deprecated }: Member) {
  const { t } = useTranslation();
  return (
    <li>
      <p>
        <code className={styles.name}>{name}</code>
        {type && (
          <>
            <code>: </code>
            <TypeText type={type} />
          </>
        )}
        {defaultValue !== null && <code> = {defaultValue}</code>}
      </p>
      <Prose text={description} />
      {deprecated !== null && (
        <p className={styles.deprecated}>{t('explore.docs.deprecated', { reason: deprecated })}</p>
      )}
      {args.length > 0 && <Members members={args} />}
    </li>
  );
}
