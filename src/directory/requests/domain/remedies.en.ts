/** What an administrator should do about requests that were rejected or failed, in one language. */
export interface Remedies {
  /** By HTTP status. */
  readonly byStatus: Readonly<Record<number, string>>;
  /** By HTTP status and SCIM error type, with a space between; takes precedence (RFC 7644 §3.12). */
  readonly byKeyword: Readonly<Record<string, string>>;
  /** For any other 4xx. */
  readonly refused: string;
  /** For any other 5xx. */
  readonly failed: string;
}

export const ENGLISH: Remedies = {
  byStatus: {
    400: 'Correct the value in Entra or in the attribute mapping; the reason names the attribute.',
    401: 'Check the enterprise in the tenant URL, and enter an access token that is neither expired nor revoked.',
    403: 'Issue an access token with the permission USER_PROVISIONING and enter it as the secret token.',
    404: 'The user was deleted here: restart provisioning, or provision the user on demand. Otherwise check the tenant URL.',
    405: 'Check the tenant URL: it ends in /api/scim/v2/enterprises/<enterprise_name>/.',
    409: 'Compare with the stored user, then repeat the change.',
    412: 'Nothing, if it is rare: the user was changed in the meantime, and the client reads it again.',
    413: 'Send less at a time, or raise MAX_BODY_BYTES.',
    415: 'Configure the client to send application/scim+json in UTF-8, without a Content-Encoding.',
    429: 'Nothing, Entra retries; if it persists, raise RATE_LIMIT_PER_SECOND.',
    500: 'Report the ID of the last request to the operator; the log has the cause.',
    501: 'Turn off in Entra what this service does not support, such as group provisioning.',
    503: 'Nothing in Entra, it retries; the operator should check /readyz and the logs.',
  },
  byKeyword: {
    '400 invalidFilter': 'Choose another matching attribute in the attribute mapping, or correct the filter.',
    '400 invalidPath': 'Correct the target attribute in the attribute mapping; the reason shows the error.',
    '400 invalidSyntax':
      'The client sent an invalid SCIM message; check the body, and report it to the client’s vendor.',
    '400 mutability': 'Remove the attribute from the attribute mapping; it is read-only.',
    '400 noTarget': 'Provision the user on demand: the value to change no longer exists.',
    '400 tooMany': 'Configure the client to request less at a time.',
    '409 uniqueness':
      'Find the user who has the userName, perhaps a disabled one; rename or delete that user, or let the two match.',
  },
  refused: 'Read the reason; the client has to send something else.',
  failed: 'Nothing in Entra, it retries; if it persists, report the ID of the last request.',
};
