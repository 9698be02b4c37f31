import { expect, test } from '@playwright/test';
import { follow } from './follow';
import { markOf, PAYLOADS } from './hostile/payloads';
import { poisoned, type PoisonOptions, RULES } from './hostile/poison';
import { productionPolicy } from './hostile/productionPolicy';
import { watchScripts } from './hostile/watchScripts';
import { signIn } from './wizard';

const SERVICE = '/catalog/default/component/user-service';
const RUNBOOK = '/docs/default/component/ecotrack-portal/runbooks/postgres/';

/** The runbook of a finding, as the card links to it. */
const runbookOf = `${RUNBOOK}?${new URLSearchParams({
  entity: 'component:default/user-service',
  resource: 'postgres:cluster:nonprod/data-dev/postgres-cluster',
  rule: RULES.postgres,
})}`;

/** As many as a finding has links out of the portal. */
const AT_ONCE = 3;

const VIEWS = [
  { path: SERVICE, keepsResources: false },
  { path: `${SERVICE}/health`, keepsResources: false },
  { path: '/platform-health', keepsResources: false },
  { path: runbookOf, keepsResources: true },
];

// A page that a test answers for counts as one from elsewhere, and may not speak to this machine without leave.
test.use({ permissions: ['local-network-access'] });

test('texts of clusters stay texts, under the policy of production', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const policy = await productionPolicy(request);
  await page.route(
    url => url.port === '3000',
    async route => {
      if (route.request().resourceType() !== 'document')
        return route.fallback();
      const response = await route.fetch();
      return route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'content-security-policy': policy,
        },
      });
    },
  );
  const { dialogs, scripts } = await watchScripts(page);
  await signIn(page);

  const now: PoisonOptions = { payloads: [], keepsResources: false };
  await page.route('**/api/platform-health/**', async route => {
    const { 'if-none-match': _, ...headers } = route.request().headers();
    const response = await route.fetch({ headers });
    if (!response.ok()) return route.fulfill({ response });
    const { etag, ...rest } = response.headers();
    return route.fulfill({
      response,
      headers: rest,
      json: poisoned(await response.json(), now),
    });
  });

  expect(PAYLOADS).toHaveLength(30);
  for (let first = 0; first < PAYLOADS.length; first += AT_ONCE) {
    const payloads = PAYLOADS.slice(first, first + AT_ONCE);
    await test.step(payloads.join(' '), async () => {
      for (const { path, keepsResources } of VIEWS) {
        Object.assign(now, { payloads, keepsResources });
        await follow(page, path);
        for (const number of payloads.keys())
          await expect(
            page
              .getByText(markOf(first + number))
              .locator('visible=true')
              .first(),
            `${path} shows it`,
          ).toBeVisible();
        expect(await scripts(), path).toEqual([]);
        expect(dialogs, path).toEqual([]);
      }
    });
  }

  await test.step('a script that does get in is seen, and does not run', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      document.body.append(script);
      return 'hasRun' in window;
    });
    expect(ran).toBe(false);
    await expect.poll(scripts).toHaveLength(1);
  });
});
