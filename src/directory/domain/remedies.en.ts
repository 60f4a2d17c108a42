import type { Remedies } from './remedies.ts';

export const ENGLISH: Remedies = {
  byStatus: {
    400: 'Mend the value in Entra, or the attribute mapping; the reason names the attribute.',
    401: 'Compare the enterprise in the tenant URL, and enter an access token that is neither expired nor revoked.',
    403: 'Issue an access token with the permission USER_PROVISIONING and enter it as the secret token.',
    404: 'The user was deleted here: restart provisioning, or provision that person on demand. Else correct the tenant URL.',
    405: 'Correct the tenant URL: it ends in /api/scim/v2/enterprises/<enterprise_name>/.',
    409: 'Compare with what is stored, then repeat the change.',
    412: 'Nothing, if it is rare: somebody else changed the user first, and the client reads it again.',
    413: 'Send less at a time, or raise MAX_BODY_BYTES.',
    415: 'Let the client send application/scim+json in UTF-8, without a Content-Encoding.',
    429: 'Nothing, Entra tries again; if it goes on, raise RATE_LIMIT_PER_SECOND.',
    500: 'Report the id of the last request to those who run this service; their log tells why.',
    501: 'Turn off in Entra what this service does not offer, such as the provisioning of groups.',
    503: 'Nothing in Entra, it tries again; whoever runs this service looks at /readyz and at the logs.',
  },
  byKeyword: {
    '400 invalidFilter': 'Choose another matching attribute in the attribute mapping, or correct the filter.',
    '400 invalidPath': 'Correct the target attribute in the attribute mapping; the reason shows what cannot be read.',
    '400 invalidSyntax':
      'The client sends what is no SCIM message; look at the body, and report it to who makes the client.',
    '400 mutability': 'Take the attribute out of the attribute mapping; it cannot be written.',
    '400 noTarget': 'Provision that person on demand: the value that was to be changed is not there any more.',
    '400 tooMany': 'Let the client ask for less at a time.',
    '409 uniqueness':
      'Find the user who has the userName, perhaps a disabled one; rename or delete it, or make the two match.',
  },
  refused: 'Read the reason; what the client sends has to change.',
  failed: 'Nothing in Entra, it tries again; if it goes on, report the id of the last request.',
};
