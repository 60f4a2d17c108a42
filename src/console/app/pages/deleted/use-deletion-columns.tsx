import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletedUsersQuery } from '../../api/operations.generated.ts';
import { instantBefore } from '../../shared/instants.ts';
import { displayNameOf } from '../../shared/users/user-labels.tsx';
import type { Column } from '../../ui/table/table-parts.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';

type Deletion = DeletedUsersQuery['enterprise']['deletions']['nodes'][number];

/** The columns of the table of deleted users. */
export function useDeletionColumns(enterprise: string): readonly Column<Deletion>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'person',
        title: t('users.person'),
        width: 220,
        render: (deletion) => <PersonLink {...{ enterprise, deletion }} />,
      },
      {
        id: 'userName',
        title: t('attributes.userName'),
        width: 260,
        render: ({ userId, user }) => user?.userName ?? userId,
      },
      {
        id: 'at',
        title: t('deleted.at'),
        width: 200,
        render: ({ at }) => <DateTime at={at} shows="second" />,
      },
      {
        id: 'token',
        title: t('provisioning.requests.token'),
        width: 180,
        render: ({ accessToken }) => accessToken?.name ?? t('user.administration'),
      },
      {
        id: 'request',
        title: t('deleted.request'),
        width: 140,
        render: (deletion) => <RequestLink {...{ enterprise, deletion }} />,
      },
    ],
    [t, enterprise],
  );
}

interface CellProps {
  readonly enterprise: string;
  readonly deletion: Deletion;
}

/** Links to the user's last state; of an erased user only the history remains. */
function PersonLink({ enterprise, deletion: { userId, at, user } }: CellProps) {
  const { t } = useTranslation();
  if (user === null)
    return (
      <Link to="/$enterprise/users/$userId" params={{ enterprise, userId }}>
        <Tag>{t('user.operation.ERASE')}</Tag>
      </Link>
    );
  return (
    <Link to="/$enterprise/users/$userId" params={{ enterprise, userId }} search={{ at: instantBefore(at) }}>
      {displayNameOf(user)}
    </Link>
  );
}

function RequestLink({ enterprise, deletion: { userId, request } }: CellProps) {
  const { t } = useTranslation();
  if (request === null) return t('ui.none');
  return (
    <Link
      to="/$enterprise/provisioning"
      params={{ enterprise }}
      search={{ tab: 'requests', user: userId, request: request.id }}
    >
      {t('deleted.look')}
    </Link>
  );
}
