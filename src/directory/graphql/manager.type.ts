import { InputType, ObjectType } from 'type-graphql';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { OptionalText, RequiredField } from './fields.ts';

const description =
  'Whom a person reports to (RFC 7643 §4.3), kept as it was given: nobody of that id needs to exist here.';

@InputType('ManagerInput', { description })
export class ManagerInput {
  @RequiredField(() => String, "The manager's `id` in this directory, or whatever reference was given.")
  declare readonly value: string;
}

@ObjectType('Manager', { description, simpleResolvers: true })
export class ManagerType {
  @RequiredField(() => String, "The manager's `id` in this directory, or whatever reference was given.")
  declare readonly value: string;

  @OptionalText("The manager's own `displayName`; `null` when nobody of that id is here.")
  declare readonly displayName?: string | null;

  /** Where the manager is looked for; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}
