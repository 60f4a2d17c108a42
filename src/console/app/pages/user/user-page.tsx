import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { oneUserOperation, userAsOfOperation } from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { Answer } from '../../ui/answer.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ActiveTag, MissingTags, nameOf } from '../users/user-cell.tsx';
import { AttributesPanel } from './attributes-panel.tsx';
import { Comparison } from './comparison.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { TimeTravel } from './time-travel.tsx';
import { TimelinePanel } from './timeline-panel.tsx';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');

/** One person: as they are, as they were at any moment, and what made them so. */
export function UserPage() {
  const { t } = useTranslation();
  const { enterprise, userId: id } = route.useParams();
  const { at } = route.useSearch();
  const now = useAsk(oneUserOperation, { enterprise, id });
  const then = useAsk(
    userAsOfOperation,
    { enterprise, id, asOf: at ?? '' },
    { isEnabled: at !== undefined, keepsPrevious: true },
  );
  const nowUser = now.data?.enterprise.user ?? null;
  const shown = at === undefined ? nowUser : then.data?.enterprise.user;
  return (
    <Page
      title={shown || nowUser ? nameOf((shown ?? nowUser) as NonNullable<typeof nowUser>) : t('user.title')}
      lead={<Lead user={shown ?? nowUser} />}
    >
      <Link to="/$enterprise/users" params={{ enterprise }} className={styles.back}>
        {t('user.back')}
      </Link>
      <Answer to={now}>
        {() => (
          <>
            <TimeTravel createdAt={nowUser?.createdAt ?? shown?.createdAt ?? null} />
            <Comparison />
            <div className={styles.columns}>
              <Answer to={at === undefined ? now : then} lines={16}>
                {({ enterprise: { user } }) =>
                  user ? <AttributesPanel user={user} isPast={at !== undefined} /> : <Nobody />
                }
              </Answer>
              <div className={styles.side}>
                {nowUser && <PeoplePanel user={nowUser} />}
                {nowUser && <TimelinePanel />}
              </div>
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}

interface LeadProps {
  readonly user:
    | (Pick<Parameters<typeof nameOf>[0], 'userName'> & {
        readonly active: boolean;
        readonly missing: Parameters<typeof MissingTags>[0]['missing'];
        readonly version: number;
        readonly updatedAt: string;
      })
    | null;
}

function Lead({ user }: LeadProps) {
  const { t } = useTranslation();
  if (user === null) return null;
  return (
    <span className={styles.lead}>
      <span>{user.userName}</span>
      <ActiveTag isActive={user.active} />
      {user.missing.length > 0 && <span>{t('user.missing')}</span>}
      <MissingTags missing={user.missing} />
      <Tag>{t('user.version', { version: user.version })}</Tag>
      <span>
        {t('user.changed')} <Moment at={user.updatedAt} />
      </span>
    </span>
  );
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <Notice title={t('user.nobody.title')} icon="user">
      <p>{t('user.nobody.lead')}</p>
    </Notice>
  );
}
