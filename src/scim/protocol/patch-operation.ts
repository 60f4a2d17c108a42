import type { AttributePath } from '../schema/attribute-path-type.ts';
import type { FilterNode } from './filter-node.ts';

/** Where a PATCH operation works (RFC 7644 §3.5.2): `emails[type eq "work"].value`. */
export interface PatchPath {
  readonly path: AttributePath;
  /** The condition in brackets; `null` when there is none. With one, `path.subAttribute` stands behind the bracket. */
  readonly filter: FilterNode | null;
}

/** One operation of a PATCH. */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  /** `null`: the value is an object whose keys say where. */
  readonly path: PatchPath | null;
  /** As sent; `undefined` when there was none. Nobody has looked at it yet. */
  readonly value: unknown;
}
