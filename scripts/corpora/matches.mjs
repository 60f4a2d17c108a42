/**
 * Stores each resource of a case alone, asks the filter over HTTP, and compares who was found. One at a time, because
 * the cases hold resources that no directory can hold together, such as two users of one name.
 */
export async function runMatches(cases, product) {
  const outcomes = [];
  for (const one of cases) outcomes.push({ id: one.id, fault: await faultOf(one, product) });
  return outcomes;
}

async function faultOf({ filter, resources, matched }, product) {
  const found = [];
  for (const [index, resource] of resources.entries()) {
    const answer = await isFound(resource, filter, product);
    if (typeof answer === 'string') return answer;
    if (answer) found.push(index);
  }
  if (found.join() === matched.join()) return null;
  return `${filter} finds [${found}] instead of [${matched}] of ${JSON.stringify(resources)}`;
}

async function isFound(resource, filter, product) {
  const created = await product.send('POST', '/Users', { userName: 'nobody', ...resource });
  if (created.status !== 201) return `a resource was refused: ${JSON.stringify(created.body)}`;
  const answer = await product.send('GET', `/Users?filter=${encodeURIComponent(filter)}`);
  await product.send('DELETE', `/Users/${created.body.id}`);
  return answer.status === 200 ? answer.body.totalResults === 1 : `${filter}: ${JSON.stringify(answer.body)}`;
}
