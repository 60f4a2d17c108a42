/**
 * Stores each resource of a case alone, asks the filter over HTTP, and compares who was found. One at a time, because
 * the cases hold resources that no directory can hold together, such as two users of one name.
 */
export async function runMatches(cases, send) {
  const outcomes = [];
  for (const one of cases) outcomes.push({ id: one.id, fault: await faultOf(one, send) });
  return outcomes;
}

async function faultOf({ filter, resources, matched }, send) {
  const found = [];
  for (const [index, resource] of resources.entries()) {
    const answer = await isFound(resource, filter, send);
    if (typeof answer === 'string') return answer;
    if (answer) found.push(index);
  }
  if (found.join() === matched.join()) return null;
  return `${filter} finds [${found}] instead of [${matched}] of ${JSON.stringify(resources)}`;
}

async function isFound(resource, filter, send) {
  const created = await send('POST', '/Users', { userName: 'nobody', ...resource });
  if (created.status !== 201) return `a resource was refused: ${JSON.stringify(created.body)}`;
  const answer = await send('GET', `/Users?filter=${encodeURIComponent(filter)}`);
  await send('DELETE', `/Users/${created.body.id}`);
  return answer.status === 200 ? answer.body.totalResults === 1 : `${filter}: ${JSON.stringify(answer.body)}`;
}
