/** A sender of SCIM requests to the first enterprise of a product; answers status and body. */
export function senderTo({ tenantUrl, secret }) {
  return async (method, path, body) => {
    const response = await fetch(tenantUrl + path, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
}
