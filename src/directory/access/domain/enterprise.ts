import type { EnterpriseId } from '../../../kernel/ids.ts';
import { invalidValue } from '../../shared/value-faults.ts';

/** A customer of XM Fax and XM SendSecure, whose people this directory keeps. */
export interface Enterprise {
  readonly id: EnterpriseId;
  /** As it stands in the tenant URL. */
  readonly name: string;
  readonly createdAt: Date;
}

const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** @throws Fault `INVALID_VALUE` unless the name can stand in a tenant URL: 1 to 64 letters, digits, `_` and `-` */
export function assertEnterpriseName(name: string, field = 'name'): void {
  if (NAME.test(name)) return;
  throw invalidValue(field, 'must be 1 to 64 letters, digits, "_" or "-"');
}

/** Keeps enterprises; names are unique without regard to case. */
export interface EnterpriseStore {
  findByName(name: string): Promise<Enterprise | null>;
  /** All, by name. */
  list(): Promise<readonly Enterprise[]>;
  /** @throws Fault `ENTERPRISE_NAME_TAKEN` */
  insert(name: string, createdAt: Date): Promise<Enterprise>;
  /**
   * Gives it another name, perhaps the same in other letters; `null` when there is none of the old one.
   *
   * @throws Fault `ENTERPRISE_NAME_TAKEN`
   */
  rename(name: string, newName: string): Promise<Enterprise | null>;
  /**
   * Deletes it: its name is free, and its access tokens and sessions are unknown at once; all else is left to be removed.
   * `null` when there is none of that name.
   */
  delete(name: string, at: Date): Promise<Enterprise | null>;
}
