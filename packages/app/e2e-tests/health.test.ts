import {
  type APIRequestContext,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { faultsOf } from './faults';
import { follow } from './follow';
import { type Card, CARDS, cardSays, followCards } from './health/cards';
import { LONGEST_BACKOFF, startDeadline, WITHIN } from './health/deadline';
import { timelineHas } from './health/timeline';
import { signIn } from './wizard';

const pageOf = (service: string) => `/catalog/default/component/${service}`;

/** What the sandbox begins with. */
const SERVICES = [
  'user-service',
  'product-service',
  'payment-service',
  'notification-service',
];

interface SeenFault {
  readonly fault: string;
  readonly service: string;
  readonly card: Card;
  readonly state: string;
  readonly rule: string;
  readonly sentence: RegExp;
  /** Milliseconds. */
  readonly within: number;
}

/** One fault of each technology: which card of which service tells of it, and what its worst finding says. */
const FAULTS: readonly SeenFault[] = [
  {
    fault: 'postgres-replica-lagging',
    service: 'user-service',
    card: 'PostgreSQL',
    state: 'Degraded',
    rule: 'postgres/replication-lag',
    sentence: /behind/,
    within: WITHIN.metrics,
  },
  {
    fault: 'redis-quorum-lost',
    service: 'user-service',
    card: 'Redis',
    state: 'Degraded',
    rule: 'redis/',
    sentence: /sentinel/i,
    within: WITHIN.objects,
  },
  {
    fault: 'kafka-broker-down',
    service: 'user-service',
    card: 'Kafka',
    state: 'Degraded',
    rule: 'kafka/',
    sentence: /broker/i,
    within: WITHIN.objects,
  },
  {
    fault: 'mesh-mtls-permissive',
    service: 'user-service',
    card: 'Service mesh',
    state: 'Degraded',
    rule: 'mesh/',
    sentence: /plain text/,
    within: WITHIN.objects,
  },
  {
    fault: 'application-crash-looping',
    service: 'payment-service',
    card: 'Application',
    state: 'Unhealthy',
    rule: 'application/',
    sentence: /payment-service/,
    within: WITHIN.objects,
  },
  {
    fault: 'delivery-sync-failing',
    service: 'payment-service',
    card: 'Delivery',
    state: 'Degraded',
    rule: 'delivery/',
    sentence: /payment-service-dev/,
    within: WITHIN.objects,
  },
];

/** One page for all tests: loading a portal under development takes longer than any of them. */
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await signIn(page);
});
test.afterAll(() => page.close());

test('with no fault switched on all services are healthy', async () => {
  await follow(page, '/platform-health');
  for (const service of SERVICES) {
    const row = page.getByRole('row').filter({
      has: page.getByRole('rowheader', { name: service, exact: true }),
    });
    const states = row.getByText(
      /^(Healthy|Suspended|In progress|Unknown|Degraded|Unhealthy)$/,
    );
    const told = async () => {
      const said = await states.allTextContents();
      const notUsed = await row.getByLabel('Not used').count();
      return { said: [...new Set(said)], cells: said.length + notUsed };
    };
    // of the service itself, and of each of its technologies
    await expect
      .poll(told, { message: service, timeout: 60_000 })
      .toEqual({ said: ['Healthy'], cells: 1 + CARDS.length });
  }
});

async function seeFault(seen: SeenFault, request: APIRequestContext) {
  const { fault, service, card: title, state, rule } = seen;
  const { sentence, within } = seen;
  const { switchOn, switchOff } = faultsOf(request);
  const address = pageOf(service);
  const card = page.getByLabel(title, { exact: true });
  const badge = card.getByText('Healthy', { exact: true }).first();

  await follow(page, address);
  await expect(badge).toBeVisible({ timeout: 60_000 });
  const began = Date.now();
  let ended = began;
  try {
    await switchOn(fault);
    await test.step('without reload the card changes in time', async () => {
      const expectWithin = startDeadline(`${fault} on the card`);
      await cardSays(page, title, { environment: 'dev', state, sentence });
      expectWithin(within);
    });

    await test.step('its runbook opens and knows the live state', async () => {
      const runbook = card.getByRole('link', {
        name: new RegExp(`unbook.*${rule}`),
      });
      await runbook.click();
      await expect(page).toHaveURL(/\/runbooks\//);
      await expect(page.getByRole('region', { name: 'Now' })).toContainText(
        sentence,
      );
    });
  } finally {
    ended = Date.now();
    await switchOff(fault);
  }

  await test.step('recovery shows', async () => {
    await follow(page, address);
    await expect(badge).toBeVisible({ timeout: 90_000 });
  });
  await test.step('the timeline has both', async () => {
    const [technology] = rule.split('/');
    await timelineHas(page, address, technology, [
      [/Healthy →/, began],
      [/→\s*Healthy/, ended],
    ]);
  });
}

for (const seen of FAULTS)
  test(`${seen.fault} is seen on the card, in the runbook and in the timeline, and so is its end`, ({
    request,
  }) => seeFault(seen, request));

interface Outage {
  readonly fault: string;
  readonly cards: readonly Card[];
  readonly cause: RegExp;
  /** Milliseconds. */
  readonly within: number;
}

/** Faults of an API server: which cards they leave without what they stand on, and why, in words. */
const OUTAGES: readonly Outage[] = [
  {
    fault: 'api-forbidden',
    cards: ['PostgreSQL'],
    cause: /nonprod: the portal may not read it \(403\)/,
    within: WITHIN.forbidden,
  },
  {
    fault: 'cluster-hanging',
    cards: CARDS,
    cause: /nonprod/,
    within: WITHIN.hanging,
  },
];

async function seeOutage(outage: Outage, request: APIRequestContext) {
  const { fault, cards, cause, within } = outage;
  const { switchOn, switchOff } = faultsOf(request);
  const address = pageOf('user-service');
  await follow(page, address);
  for (const card of CARDS)
    for (const environment of ['dev', 'prod'])
      await expect(
        page
          .getByLabel(card, { exact: true })
          .getByLabel(`${environment}: Healthy`),
      ).toBeVisible({ timeout: 60_000 });
  const said = await followCards(page);
  const began = Date.now();
  let ended = began;
  try {
    await switchOn(fault);
    const expectWithin = startDeadline(`${fault} on the cards`);
    for (const card of cards)
      await cardSays(page, card, {
        environment: 'dev',
        state: 'Unknown',
        sentence: cause,
      });
    expectWithin(within);
    // long enough for the portal to ask again, which is no reason to look better
    await page.waitForTimeout(LONGEST_BACKOFF + 1000);
  } finally {
    ended = Date.now();
    await switchOff(fault);
  }
  const changes = (await said()).filter(
    ({ environment }) => environment !== 'staging',
  );
  for (const card of CARDS) {
    const of = (name: string) =>
      changes
        .filter(one => one.card === card && one.environment === name)
        .map(({ state }) => state);
    expect(of('dev'), `${card} of dev`).toEqual(
      cards.includes(card) ? ['Healthy', 'Unknown'] : ['Healthy'],
    );
    // the Applications of prod are kept by the Argo CD of nonprod
    if (card !== 'Delivery')
      expect(of('prod'), `${card} of prod`).toEqual(['Healthy']);
  }

  await test.step('recovery shows without reload', async () => {
    for (const card of cards)
      await expect(
        page.getByLabel(card, { exact: true }).getByLabel('dev: Healthy'),
      ).toBeVisible({ timeout: 90_000 });
  });
  await test.step('the timeline has both', async () => {
    await timelineHas(page, address, 'postgres', [
      [/Healthy →\s*Unknown/, began],
      [/Unknown →\s*Healthy/, ended],
    ]);
  });
}

for (const outage of OUTAGES)
  test(`${outage.fault}: cards are unknown in time and say why, others stay, and all come back`, ({
    request,
  }) => seeOutage(outage, request));
