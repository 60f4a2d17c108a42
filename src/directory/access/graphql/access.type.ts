import { ID, ObjectType } from 'type-graphql';
import type { AccessTokenId } from '../../../kernel/ids.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import type { Permission } from '../domain/permission.ts';
import { PermissionEnum } from './permission.enum.ts';

@ObjectType('Access', { description: "The caller's access: its enterprise and permissions.", simpleResolvers: true })
export class AccessType {
  @OptionalText(
    'The enterprise of the token; `null` for the administration token, which has access to every enterprise.',
  )
  declare readonly enterprise: string | null;

  @RequiredField(() => [PermissionEnum], 'What the token may be used for.')
  declare readonly permissions: readonly Permission[];

  @OptionalField(
    () => ID,
    'The access token, also if the caller sent a session instead; `null` for the administration token.',
  )
  declare readonly accessTokenId: AccessTokenId | null;
}
