import { InputType, ObjectType } from 'type-graphql';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { OptionalText, RequiredField } from './fields.ts';

const description =
  'Whom a person reports to (RFC 7643 §4.3), kept as it was given: nobody of that id needs to exist here.';

@InputType('ManagerInput', { description })
export class ManagerInput {
  @RequiredField(() => String, "The manager's `id` in this directory, or whatever reference was given.")
  declare readonly value: string;

  @OptionalText('How the manager is called.')
  declare readonly displayName?: string | null;
}

@ObjectType('Manager', { description, simpleResolvers: true })
export class ManagerType {
  @RequiredField(() => String, "The manager's `id` in this directory, or whatever reference was given.")
  declare readonly value: string;

  @OptionalText('How the manager is called.')
  declare readonly displayName?: string | null;

  /** Where the manager is looked for; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}
