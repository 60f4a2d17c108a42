/** What the server tells the page about itself. */
export interface PageConfig {
  /** Below which every enterprise has its tenant URL, as the outside world sees it; without a slash at its end. */
  readonly scimUrl: string;
}
