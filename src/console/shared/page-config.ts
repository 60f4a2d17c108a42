/** What the server tells the page about itself. */
export interface PageConfig {
  /**
   * Below which every enterprise has its tenant URL, as the outside world sees it, without a slash at its end; `null` where
   * this server has no SCIM and was not told where it is.
   */
  readonly scimUrl: string | null;
  /** Whether the server has to test a connection, since SCIM is not on the origin of the page. */
  readonly testsConnections: boolean;
}
