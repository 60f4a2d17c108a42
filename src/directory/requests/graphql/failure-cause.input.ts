import { InputType, Int } from 'type-graphql';
import { OptionalText, RequiredField } from '../../graphql/fields.ts';

@InputType('FailureCauseInput', {
  description: 'A cause of failures, as in a group of `failures`. What is `null` there must be `null` or omitted here.',
})
export class FailureCauseInput {
  @RequiredField(() => Int, 'HTTP status of the response.')
  declare readonly status: number;

  @OptionalText('SCIM error type (`scimType`).')
  declare readonly scimType?: string | null;

  @OptionalText('Name of the GraphQL operation of the requests.')
  declare readonly operation?: string | null;

  @RequiredField(() => String, 'The reason in the response; empty if the façade gave none.')
  declare readonly reason: string;
}
