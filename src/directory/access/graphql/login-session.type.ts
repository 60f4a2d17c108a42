import { ID, ObjectType } from 'type-graphql';
import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { AccessType } from './access.resolver.ts';

@ObjectType('Session', {
  description:
    'A sign-in session, opened with an access token. It has the permissions of the token and ends with ' +
    'it. Its secret is never stored.',
  simpleResolvers: true,
})
export class LoginSessionType {
  declare readonly enterpriseId: EnterpriseId;
  declare readonly accessTokenId: AccessTokenId | null;

  @RequiredField(() => ID, 'A UUID.')
  declare readonly id: LoginSessionId;

  @RequiredField(() => DateTime, 'When the session was opened.')
  declare readonly createdAt: Date;

  @RequiredField(() => DateTime, 'When it expires: after 12 hours, or with its access token.')
  declare readonly expiresAt: Date;
}

@ObjectType('OpenedSession', { description: 'A new session and its secret.', simpleResolvers: true })
export class OpenedSessionType {
  @RequiredField(() => String, 'The secret to send as `Authorization: Bearer …`. It is returned only once.')
  declare readonly secret: string;

  @RequiredField(() => DateTime, 'When it expires: after 12 hours, or with its access token.')
  declare readonly expiresAt: Date;

  @RequiredField(() => AccessType, 'What the session allows: the same as its access token.')
  declare readonly access: AccessType;
}
