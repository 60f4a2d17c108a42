/** The server's configuration that the page needs. */
export interface PageConfig {
  /**
   * The public tenant URL without the enterprise and the last slash; `null` where this server has no SCIM gateway and
   * none is configured.
   */
  readonly scimUrl: string | null;
  /** Whether the server runs connection tests, because SCIM has another origin than the page. */
  readonly testsConnections: boolean;
}
