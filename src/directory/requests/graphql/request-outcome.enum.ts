import { registerEnum } from '../../graphql/register-enum.ts';
import type { RequestOutcome } from '../domain/request-entry.ts';

export const RequestOutcomeEnum = registerEnum<RequestOutcome>({
  name: 'RequestOutcome',
  description: 'The result of a request.',
  values: {
    SUCCEEDED: 'The request succeeded (HTTP status below 400).',
    REFUSED: 'The request was rejected for a reason that the caller can fix (HTTP status 4xx).',
    FAILED: 'The request failed on our side (HTTP status 5xx).',
  },
});
