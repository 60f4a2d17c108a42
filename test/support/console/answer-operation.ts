import type { Page } from 'playwright-core';

/** Replaces the directory's response to one operation of a page; `data` is called for each response. */
export async function answerOperation(page: Page, operation: string, data: () => object): Promise<void> {
  await page.route('**/console/graphql', async (route) => {
    if (!route.request().postData()?.includes(`"${operation}"`)) return route.fallback();
    await route.fulfill({ json: { data: data() } });
  });
}
