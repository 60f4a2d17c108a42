import { describe, expect } from '@jest/globals';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { startPathProxy } from '../../support/network/path-proxy.ts';
import { type Product, startProduct } from '../../support/product/product.ts';

/** Starts the product behind a proxy, which removes the path of the public URL. */
async function startBelowPath(): Promise<Product> {
  const proxy = await startPathProxy('/dir');
  const product = await startProduct({ PUBLIC_URL: `${proxy.url}/` });
  proxy.leadTo(product.url);
  return {
    ...product,
    url: proxy.url,
    async close() {
      await product.close();
      proxy.close();
    },
  };
}

describe(journeys('the console below the path of its public URL'), () => {
  const stage = useConsoleStage(startBelowPath);

  // The stage takes a request outside of the path for one to another server, and fails.
  itInBrowser('supports sign-in, navigation, a reload of any page, and sign-out', async () => {
    await stage.open('', WIDE, async (page) => {
      await page.getByRole('link', { name: 'acme' }).click();
      await page.getByRole('link', { name: 'Users', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/dir/console/acme/users');

      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
      const [cookie] = await page.context().cookies(page.url());
      expect(cookie).toMatchObject({ name: 'xm-console', path: '/dir/console' });

      await page.goto(`${stage.product.url}/console/acme/explore/graphiql`);
      await page.getByText('Queries use your console session').waitFor();
      await page.goto(stage.product.url);
      await page.getByRole('link', { name: '/console' }).click();
      await page.getByRole('link', { name: 'acme' }).waitFor();
    });
  });

  itInBrowser('creates a token whose tenant URL has the path, and tests the connection', async () => {
    await stage.open('/acme/tokens', WIDE, async (page) => {
      await page.getByRole('button', { name: 'Create token' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Entra');
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.getByText(stage.tenantUrl('acme')).waitFor();

      await page.getByRole('button', { name: 'Test connection' }).click();

      await page.getByText('Connection OK', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Done' }).click();
    });
  });
});
