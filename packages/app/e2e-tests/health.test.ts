import { expect, test } from '@playwright/test';
import { faultsOf } from './faults';
import { signIn } from './wizard';

const pageOf = (service: string) => `/catalog/default/component/${service}`;

/** One fault of each technology: which card of which service tells of it, and what its worst finding says. */
const FAULTS = [
  {
    fault: 'postgres-replica-lagging',
    service: 'user-service',
    card: 'PostgreSQL',
    state: 'Degraded',
    rule: 'postgres/replication-lag',
    sentence: /behind/,
  },
  {
    fault: 'redis-quorum-lost',
    service: 'user-service',
    card: 'Redis',
    state: 'Degraded',
    rule: 'redis/',
    sentence: /sentinel/i,
  },
  {
    fault: 'kafka-broker-down',
    service: 'user-service',
    card: 'Kafka',
    state: 'Degraded',
    rule: 'kafka/',
    sentence: /broker/i,
  },
  {
    fault: 'mesh-mtls-permissive',
    service: 'user-service',
    card: 'Service mesh',
    state: 'Degraded',
    rule: 'mesh/',
    sentence: /plain text/,
  },
  {
    fault: 'application-crash-looping',
    service: 'payment-service',
    card: 'Application',
    state: 'Unhealthy',
    rule: 'application/',
    sentence: /payment-service/,
  },
] as const;

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

for (const { fault, service, card: title, state, rule, sentence } of FAULTS)
  test(`${fault} is seen on the card, in the runbook and in the timeline, and so is its end`, async ({
    page,
    request,
  }) => {
    const { switchOn, switchOff } = faultsOf(request);
    const address = pageOf(service);
    const card = page.getByLabel(title, { exact: true });
    const badge = card.getByText('Healthy', { exact: true }).first();

    await page.goto(address);
    await expect(badge).toBeVisible({ timeout: 60_000 });
    const began = Date.now();
    try {
      await switchOn(fault);
      await test.step('without reload the card changes', async () => {
        await expect(card.getByText(state).first()).toBeVisible();
        process.stdout.write(
          `${fault}: on the card after ${Date.now() - began} ms\n`,
        );
        await expect(card).toContainText(sentence);
      });

      await test.step('its runbook opens and knows the live state', async () => {
        const runbook = card.getByRole('link', {
          name: new RegExp(`unbook.*${rule}`),
        });
        await runbook.click();
        await expect(page).toHaveURL(/\/runbooks\//);
        await expect(
          page.getByText(sentence).locator('visible=true').first(),
        ).toBeVisible();
      });
    } finally {
      await switchOff(fault);
    }

    await test.step('recovery shows', async () => {
      await page.goto(address);
      await expect(badge).toBeVisible({ timeout: 90_000 });
    });
    await test.step('the timeline has both', async () => {
      const [technology] = rule.split('/');
      await page.goto(
        `${address}/health?technology=${technology}&environment=dev`,
      );
      const transitions = page.getByRole('listitem').filter({ hasText: '→' });
      await expect(
        transitions.filter({ hasText: /Healthy →/ }).first(),
      ).toBeVisible();
      await expect(
        transitions.filter({ hasText: /→\s*Healthy/ }).first(),
      ).toBeVisible();
    });
  });
