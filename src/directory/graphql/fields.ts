import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { Field } from 'type-graphql';

type TypeThunk = () => object;

/** Declares a non-null field; tools show the description. */
export function RequiredField(type: TypeThunk, description: string): PropertyDecorator {
  return Field(type, { description });
}

/** Declares a nullable field. */
export function OptionalField(type: TypeThunk, description: string): PropertyDecorator {
  return Field(type, { nullable: true, description });
}

/** Declares a nullable field of the type `String`. */
export function OptionalText(description: string): PropertyDecorator {
  return OptionalField(() => String, description);
}

/** Description of the argument `enterprise` of mutations. */
export const ENTERPRISE = 'Name of the enterprise, as in the tenant URL; case-insensitive.';

/** Description of the argument `id` of mutations of a user. */
export const USER_ID = "The user's ID.";

/** Returns the selections of a field of the object that is being resolved, directly or through fragments. */
export function selectionsOf(field: string, { fieldNodes, fragments }: GraphQLResolveInfo): FieldNode[] {
  const within = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === field ? [selection] : [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      return within(fragments[selection.name.value]?.selectionSet);
    });
  return fieldNodes.flatMap(({ selectionSet }) => within(selectionSet));
}
