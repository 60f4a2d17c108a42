import { InputError } from '../input-error.ts';
import type { SourceUser } from '../source/source-user.ts';
import { type AttributeReader, evaluateExpression } from './expression/evaluate-expression.ts';
import { ExpressionError, type ExpressionValue } from './expression/expression.ts';
import { parseExpression } from './expression/parse-expression.ts';
import { textOf } from './expression/value-text.ts';
import type { Mapping, MappingRow, TargetAttributes, TargetValue } from './mapping.ts';

/** What the mapped values depend on besides the user. */
export interface MappingContext {
  /** Unassigned, out of scope, disabled or deleted. */
  readonly isSoftDeleted: boolean;
  /** The `id` of the manager in the target; `null` for none, or until it has one. */
  readonly managerTargetId: string | null;
  /** Whether the user is created: default values and `onCreate` rows apply. */
  readonly isCreate: boolean;
}

/** Maps a source user to the attributes of the target. */
export type UserMapper = (user: SourceUser, context: MappingContext) => TargetAttributes;

type RowReader = (attribute: AttributeReader) => ExpressionValue;

const GUEST_MARK = '#EXT#';
const WHOLE_ATTRIBUTE = /^\w+$/;

/**
 * Creates a mapper, which parses the expressions once.
 *
 * @throws InputError for an invalid expression; the mapper throws it when one cannot be evaluated for a user
 */
export function createUserMapper(mapping: Mapping): UserMapper {
  const rows = mapping.rows.map((row) => ({ row, read: readerOf(row) }));
  return (user, context) => {
    const attribute: AttributeReader = (name) => attributeOf(user, name, context);
    const applying = rows.filter(({ row }) => row.apply === 'always' || context.isCreate);
    return new Map(
      applying.map(({ row, read }) => {
        const value = targetValueOf(
          row,
          withRow(row, () => read(attribute)),
        );
        return [row.target, value ?? (context.isCreate ? row.defaultValue : null)];
      }),
    );
  };
}

function readerOf(row: MappingRow): RowReader {
  const { from } = row;
  if (from.kind === 'constant') return () => from.value;
  if (from.kind === 'direct') return (attribute) => attribute(from.attribute);
  const expression = withRow(row, () => parseExpression(from.text));
  return (attribute) => evaluateExpression(expression, attribute);
}

/** As in Entra, a guest's userPrincipalName is sent without `#EXT#`. */
function attributeOf(user: SourceUser, name: string, context: MappingContext): ExpressionValue {
  if (name === 'IsSoftDeleted') return context.isSoftDeleted;
  if (name === 'manager') return context.managerTargetId;
  if (name === 'userPrincipalName') return user.userPrincipalName.replace(GUEST_MARK, '');
  return readSourceAttribute(user, name);
}

/** Entra does not send empty values. A list is only valid for a whole attribute, not for a sub-attribute. */
function targetValueOf({ target }: MappingRow, value: ExpressionValue): TargetValue | null {
  if (typeof value === 'boolean') return value;
  if (value !== null && typeof value === 'object' && 'complexes' in value) return value.complexes;
  if (Array.isArray(value) && WHOLE_ATTRIBUTE.test(target)) return value.map((text: string) => ({ value: text }));
  return textOf(value) || null;
}

function withRow<Result>({ target }: MappingRow, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    throw new InputError(`The expression for ${target}, ${cause.message}`, { cause });
  }
}

/** Reads an attribute by its name in mappings and scoping filters; `null` for none. */
export function readSourceAttribute(user: SourceUser, name: string): ExpressionValue {
  switch (name) {
    case 'objectId':
      return user.id;
    case 'userPrincipalName':
      return user.userPrincipalName;
    case 'accountEnabled':
      return user.accountEnabled;
    case 'manager':
      return user.managerId;
    case 'appRoleAssignments':
      return { appRoles: user.appRoles };
    default:
      return user.attributes[name] ?? null;
  }
}
