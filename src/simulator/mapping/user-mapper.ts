import { InputError } from '../input-error.ts';
import type { SourceUser } from '../source/source-user.ts';
import { type AttributeReader, evaluateExpression } from './expression/evaluate-expression.ts';
import { ExpressionError, type ExpressionValue } from './expression/expression.ts';
import { parseExpression } from './expression/parse-expression.ts';
import { textOf } from './expression/value-text.ts';
import type { Mapping, MappingRow, TargetAttributes, TargetValue } from './mapping.ts';

/** What a mapping needs to know besides the user. */
export interface Circumstances {
  /** Unassigned, out of scope, disabled or deleted. */
  readonly isSoftDeleted: boolean;
  /** The `id` of the manager in the target; `null` for none, or as long as it is not known there. */
  readonly managerTargetId: string | null;
  /** Default values, and rows that apply on create only, are for new users. */
  readonly isCreate: boolean;
}

/** Tells what the target should hold of a user. */
export type UserMapper = (user: SourceUser, circumstances: Circumstances) => TargetAttributes;

type RowReader = (attribute: AttributeReader) => ExpressionValue;

const GUEST_MARK = '#EXT#';
const WHOLE_ATTRIBUTE = /^\w+$/;

/**
 * Makes a mapping ready, its expressions read once.
 *
 * @throws InputError when an expression cannot be read; the mapper throws it too, when one cannot be worked out
 */
export function prepareMapping(mapping: Mapping): UserMapper {
  const rows = mapping.rows.map((row) => ({ row, read: readerOf(row) }));
  return (user, circumstances) => {
    const attribute: AttributeReader = (name) => attributeOf(user, name, circumstances);
    const applying = rows.filter(({ row }) => row.apply === 'always' || circumstances.isCreate);
    return new Map(
      applying.map(({ row, read }) => {
        const value = targetValueOf(
          row,
          atRow(row, () => read(attribute)),
        );
        return [row.target, value ?? (circumstances.isCreate ? row.defaultValue : null)];
      }),
    );
  };
}

/**
 * What the target should hold of one user. For many of them prepare the mapping once.
 *
 * @throws InputError when an expression of the mapping cannot be read or worked out
 */
export function mapUser(mapping: Mapping, user: SourceUser, circumstances: Circumstances): TargetAttributes {
  return prepareMapping(mapping)(user, circumstances);
}

function readerOf(row: MappingRow): RowReader {
  const { from } = row;
  if (from.kind === 'constant') return () => from.value;
  if (from.kind === 'direct') return (attribute) => attribute(from.attribute);
  const expression = atRow(row, () => parseExpression(from.text));
  return (attribute) => evaluateExpression(expression, attribute);
}

/** Guests' names are sent without the mark that Entra puts into them. */
function attributeOf(user: SourceUser, name: string, circumstances: Circumstances): ExpressionValue {
  if (name === 'IsSoftDeleted') return circumstances.isSoftDeleted;
  if (name === 'manager') return circumstances.managerTargetId;
  if (name === 'userPrincipalName') return user.userPrincipalName.replace(GUEST_MARK, '');
  return sourceAttribute(user, name);
}

/** Entra sends nothing for what is empty. A single value is all that a part of an attribute can hold. */
function targetValueOf({ target }: MappingRow, value: ExpressionValue): TargetValue | null {
  if (typeof value === 'boolean') return value;
  if (value !== null && typeof value === 'object' && 'complexes' in value) return value.complexes;
  if (Array.isArray(value) && WHOLE_ATTRIBUTE.test(target)) return value.map((text: string) => ({ value: text }));
  return textOf(value) || null;
}

function atRow<Result>({ target }: MappingRow, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    throw new InputError(`The expression for ${target}, ${cause.message}`, { cause });
  }
}

/** An attribute of a user by the name that mappings and scoping filters use; `null` where it has no value. */
export function sourceAttribute(user: SourceUser, name: string): ExpressionValue {
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
