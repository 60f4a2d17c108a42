import type { EnterpriseId } from '../../../kernel/ids.ts';
import { invalidValue } from '../../shared/value-faults.ts';

/** A customer of XM Fax and XM SendSecure, the tenant that users belong to. */
export interface Enterprise {
  readonly id: EnterpriseId;
  /** The name in the tenant URL. */
  readonly name: string;
  readonly createdAt: Date;
}

const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** @throws Fault `INVALID_VALUE` unless the name is 1 to 64 letters, digits, `_` and `-`, as tenant URLs require */
export function assertEnterpriseName(name: string, field = 'name'): void {
  if (NAME.test(name)) return;
  throw invalidValue(field, 'must be 1 to 64 letters, digits, "_" or "-"');
}

/** Stores enterprises; names are unique regardless of case. */
export interface EnterpriseStore {
  findByName(name: string): Promise<Enterprise | null>;
  /** Lists all enterprises, by name. */
  list(): Promise<readonly Enterprise[]>;
  /** @throws Fault `ENTERPRISE_NAME_TAKEN` */
  insert(name: string, createdAt: Date): Promise<Enterprise>;
  /**
   * Renames an enterprise; the new name may differ only in case. Returns `null` if no enterprise has the old name.
   *
   * @throws Fault `ENTERPRISE_NAME_TAKEN`
   */
  rename(name: string, newName: string): Promise<Enterprise | null>;
  /**
   * Deletes an enterprise, which frees its name and ends its access tokens and sessions; its data is removed in the
   * background. Returns `null` if no enterprise has that name.
   */
  delete(name: string, at: Date): Promise<Enterprise | null>;
}
