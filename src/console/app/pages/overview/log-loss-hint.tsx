import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/graphql-client.ts';
import { overviewLogLossesOperation } from '../../api/operations.generated.ts';
import { Hint } from '../../ui/feedback/notice.tsx';
import { Moment } from '../../ui/text/localized.tsx';

const route = getRouteApi('/$enterprise/');

/** Says what the request log last left out because the enterprise had used up its quota for a day. */
export function LogLossHint() {
  const { t } = useTranslation();
  const { data } = useAsk(overviewLogLossesOperation, { enterprise: route.useParams().enterprise });
  const [last] = data?.enterprise.requestLogLosses ?? [];
  if (last === undefined) return null;
  const { day, bodies, entries } = last;
  return (
    <Hint icon="warning">
      {t('overview.logLoss', { bodies, entries })} <Moment at={day} />
    </Hint>
  );
}
