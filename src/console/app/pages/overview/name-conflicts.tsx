import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/graphql-client.ts';
import { overviewNameConflictsOperation } from '../../api/operations.generated.ts';
import { Warning } from '../../ui/feedback/notice.tsx';

/** Tells of users whose names count as one since case, blank ends and composed letters are levelled; there are none as a rule. */
export function NameConflicts() {
  const { t } = useTranslation();
  const { enterprise } = useParams({ from: '/$enterprise' });
  const { data } = useAsk(overviewNameConflictsOperation, { enterprise });
  const conflicts = data?.enterprise.userNameConflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <Warning>
      <strong>{t('overview.nameConflicts.title')}</strong>
      <p>{t('overview.nameConflicts.lead')}</p>
      <ul>
        {conflicts.map(({ user, owner }) => (
          <li key={user.id}>
            <PersonLink {...user} />
            {owner !== null && (
              <>
                {' '}
                {t('overview.nameConflicts.besides')} <PersonLink {...owner} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Warning>
  );
}

function PersonLink({ id, userName }: { readonly id: string; readonly userName: string }) {
  const { enterprise } = useParams({ from: '/$enterprise' });
  return (
    <Link to="/$enterprise/users/$userId" params={{ enterprise, userId: id }}>
      {userName}
    </Link>
  );
}
