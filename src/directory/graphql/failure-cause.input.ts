import { InputType, Int } from 'type-graphql';
import { OptionalText, RequiredField } from './fields.ts';

@InputType('FailureCauseInput', {
  description:
    'A cause of failures, as a group of `failures` tells it: what is `null` there is `null` or left out here.',
})
export class FailureCauseInput {
  @RequiredField(() => Int, 'HTTP status that was answered.')
  declare readonly status: number;

  @OptionalText("SCIM's own keyword for the refusal.")
  declare readonly scimType?: string | null;

  @OptionalText('Name of the GraphQL operation that they became.')
  declare readonly operation?: string | null;

  @RequiredField(() => String, 'The sentence that was answered; empty when the façade told none.')
  declare readonly reason: string;
}
