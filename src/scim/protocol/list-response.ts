const LIST_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** One page of what matched. */
export interface Page<Resource> {
  readonly resources: readonly Resource[];
  /** How many match in all. */
  readonly total: number;
  /** As asked for, from 1. */
  readonly startIndex: number;
}

/** A page as RFC 7644 §3.4.2 spells it. */
export interface ListResponse<Resource> {
  readonly schemas: readonly string[];
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly Resource[];
}

/** The reply to a list or search request; `Resources` is there also when nothing matched. */
export function listResponse<Resource>({ resources, total, startIndex }: Page<Resource>): ListResponse<Resource> {
  return {
    schemas: [LIST_RESPONSE],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
