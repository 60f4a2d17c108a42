import { ID, ObjectType } from 'type-graphql';
import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../kernel/ids.ts';
import { AccessType } from './access.type.ts';
import { RequiredField } from './fields.ts';
import { DateTime } from './scalars.ts';

@ObjectType('Session', {
  description:
    'What an access token was exchanged for at signing in. It may do what the token may, and ends with it. Its secret is ' +
    'never kept.',
  simpleResolvers: true,
})
export class LoginSessionType {
  declare readonly enterpriseId: EnterpriseId;
  declare readonly accessTokenId: AccessTokenId | null;

  @RequiredField(() => ID, 'A UUID.')
  declare readonly id: LoginSessionId;

  @RequiredField(() => DateTime, 'When somebody signed in.')
  declare readonly createdAt: Date;

  @RequiredField(() => DateTime, 'When it ends by itself: after 12 hours, or with its access token.')
  declare readonly expiresAt: Date;
}

@ObjectType('OpenedSession', { description: 'A new session and its secret.', simpleResolvers: true })
export class OpenedSessionType {
  @RequiredField(() => String, 'The secret to send as `Authorization: Bearer …`. It is told this once.')
  declare readonly secret: string;

  @RequiredField(() => DateTime, 'When it ends by itself: after 12 hours, or with its access token.')
  declare readonly expiresAt: Date;

  @RequiredField(() => AccessType, 'What it allows: what its access token does.')
  declare readonly access: AccessType;
}
