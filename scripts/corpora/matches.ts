import type { MatchCase, Outcome } from './corpus.ts';
import type { Send } from './scim-client.ts';

/**
 * Creates each resource of a case, sends the filter over HTTP, and compares which resources are found. One resource at
 * a time, because the cases hold resources that no directory can store together, such as two users of one name.
 */
export async function runMatches(cases: readonly MatchCase[], send: Send): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) outcomes.push({ id: one.id, fault: await faultOf(one, send) });
  return outcomes;
}

async function faultOf({ filter, resources, matched }: MatchCase, send: Send): Promise<string | null> {
  const found: number[] = [];
  for (const [index, resource] of resources.entries()) {
    const created = await send('POST', '/Users', { userName: 'nobody', ...resource });
    if (created.status !== 201) return `a resource was rejected: ${JSON.stringify(created.body)}`;
    const { status, body } = await send('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    await send('DELETE', `/Users/${created.body.id}`);
    if (status !== 200) return `${filter}: ${JSON.stringify(body)}`;
    if (body.totalResults === 1) found.push(index);
  }
  if (found.join() === matched.join()) return null;
  return `${filter} finds [${found}] instead of [${matched}] of ${JSON.stringify(resources)}`;
}
