import { InputType, ObjectType } from 'type-graphql';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { OptionalText, RequiredField } from '../../graphql/fields.ts';

const description =
  "A user's manager (RFC 7643 §4.3), stored as given. A user with this ID need not exist in the " + 'directory.';

@InputType('ManagerInput', { description })
export class ManagerInput {
  @RequiredField(() => String, "The manager's `id` in this directory, or any other reference.")
  declare readonly value: string;
}

@ObjectType('Manager', { description, simpleResolvers: true })
export class ManagerType {
  @RequiredField(() => String, "The manager's `id` in this directory, or any other reference.")
  declare readonly value: string;

  @OptionalText("The manager's `displayName`; `null` if no user has this ID.")
  declare readonly displayName?: string | null;

  /** Where the manager is looked for; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}
