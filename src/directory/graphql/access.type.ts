import { ID, ObjectType } from 'type-graphql';
import type { AccessTokenId } from '../../kernel/ids.ts';
import type { Permission } from '../domain/permission.ts';
import { PermissionEnum } from './enums.ts';
import { OptionalField, OptionalText, RequiredField } from './fields.ts';

@ObjectType('Access', { description: 'Who the caller is and what its token allows.', simpleResolvers: true })
export class AccessType {
  @OptionalText('The enterprise of the token; `null` for the administration token, which every enterprise obeys.')
  declare readonly enterprise: string | null;

  @RequiredField(() => [PermissionEnum], 'What the token may be used for.')
  declare readonly permissions: readonly Permission[];

  @OptionalField(
    () => ID,
    'The access token, also where a session is sent in its place; `null` for the administration token.',
  )
  declare readonly accessTokenId: AccessTokenId | null;
}
