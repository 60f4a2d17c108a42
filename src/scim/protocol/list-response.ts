const LIST_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** One page of the resources that match. */
export interface Page<Resource> {
  readonly resources: readonly Resource[];
  /** Number of all resources that match. */
  readonly total: number;
  /** As requested; 1-based. */
  readonly startIndex: number;
}

/** The body of the response to a list or search request (RFC 7644 §3.4.2). */
export interface ListResponse<Resource> {
  readonly schemas: readonly string[];
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly Resource[];
}

/** A page as a list response; `Resources` is present even when it is empty. */
export function listResponse<Resource>({ resources, total, startIndex }: Page<Resource>): ListResponse<Resource> {
  return {
    schemas: [LIST_RESPONSE],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
