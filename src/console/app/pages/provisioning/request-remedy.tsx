import { useTranslation } from 'react-i18next';
import type { OneRequestQuery } from '../../api/operations.generated.ts';
import { justAfter } from './request-filter.ts';
import { useFailures } from './use-failures.ts';
import { useProvisioning } from './use-provisioning.ts';

type LoggedRequest = NonNullable<OneRequestQuery['enterprise']['request']>;

const FIRST = 50;

/** What an admin does about a request that failed: what is advised for the failures of that very millisecond, if like it. */
export function RequestRemedy({ request: { at, status, scimType, operation, reason } }: { request: LoggedRequest }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioning();
  const { data } = useFailures({ enterprise, from: at, until: justAfter(at), first: FIRST });
  const alike = data?.enterprise.failures.filter(
    (group) => group.status === status && group.scimType === scimType && group.operation === operation,
  );
  const group = alike?.find((one) => one.reason === reason) ?? alike?.[0];
  if (group === undefined) return null;
  return (
    <>
      <h3>{t('provisioning.request.remedy')}</h3>
      <p>{group.remedy}</p>
    </>
  );
}
