import { Field } from 'type-graphql';

type TypeThunk = () => object;

/** A field that always has a value; the description is what tools show beside it. */
export function RequiredField(type: TypeThunk, description: string): PropertyDecorator {
  return Field(type, { description });
}

/** A field that may be `null` or left out. */
export function OptionalField(type: TypeThunk, description: string): PropertyDecorator {
  return Field(type, { nullable: true, description });
}

/** A text that may be `null` or left out. */
export function OptionalText(description: string): PropertyDecorator {
  return OptionalField(() => String, description);
}
