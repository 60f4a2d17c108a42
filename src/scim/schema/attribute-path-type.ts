/** An attribute as a request names it (RFC 7644 §3.10), spelled as sent; names compare without regard to case. */
export interface AttributePath {
  /** The schema URN in front of the attribute, without the colon; `null` when there is none. */
  readonly schema: string | null;
  /** Attribute name, e.g. `emails`. `null` only when a PATCH path names a whole extension by its URN. */
  readonly attribute: string | null;
  /** Sub-attribute name, e.g. `givenName` of `name.givenName`; `null` when there is none. */
  readonly subAttribute: string | null;
}
