import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import {
  platformHealthApiRef,
  type PlatformHealthApi,
} from '@ecotrack/backstage-plugin-platform-health';
import {
  ENTITY,
  RULE,
  firing,
  healthWith,
  reportWith,
  resource,
  silent,
} from '../__fixtures__/health';
import { never } from '../__testUtils__/never';
import { violations } from '../__testUtils__/violations';
import { LiveRunbookAddon } from '../LiveRunbookAddon';
import { findingSearch } from '../address/findingSearch';

// Without a reader around it there is no page to fill in.
jest.mock('@backstage/plugin-techdocs-react', () => ({
  useShadowRoot: () => undefined,
}));

const PAGE = '/docs/default/component/portal/runbooks/postgres/';
const FINDING = findingSearch({ entityRef: ENTITY, resource, rule: RULE });

const show = (api: PlatformHealthApi, at = FINDING) =>
  renderInTestApp(
    <main>
      <LiveRunbookAddon />
    </main>,
    {
      initialRouteEntries: [`${PAGE}${at}`],
      apis: [[platformHealthApiRef, api]],
    },
  );

const refusal = (status: number) =>
  ResponseError.fromResponse(new Response('', { status }));
const failing = async () => {
  throw new Error('It is down.');
};
const refused = async () => {
  throw await refusal(403);
};
const row = {
  entityRef: ENTITY,
  environment: 'prod',
  resource: 'postgres:cluster:prod/data/orders-db',
  state: 'degraded',
  sentence: 'Late.',
  since: '2026-11-21T11:00:00Z',
} as const;
const ruleFires = healthWith(reportWith(), {
  firing: async rule => ({ rule, firing: [row] }),
});

describe('the live state', () => {
  it.each<[string, PlatformHealthApi, string, RegExp]>([
    ['a finding', healthWith(firing), FINDING, /31 hours old/],
    ['a finding that is over', healthWith(reportWith()), FINDING, /is over/],
    [
      'a silent source',
      healthWith(silent),
      FINDING,
      /Nobody can tell now: The cluster prod forbids/,
    ],
    [
      'a rule that is left out',
      healthWith(
        reportWith({ notAssessed: [{ rule: RULE, reason: 'switched-off' }] }),
      ),
      FINDING,
      /the rule is left out/,
    ],
    [
      'what is not known',
      healthWith(firing, { entityHealth: async () => undefined }),
      FINDING,
      /Nothing is known/,
    ],
    [
      'what is forbidden',
      healthWith(firing, { entityHealth: refused }),
      FINDING,
      /You may not see/,
    ],
    [
      'a failure',
      healthWith(firing, { entityHealth: failing }),
      FINDING,
      /It is down/,
    ],
    ['a rule that fires', ruleFires, '#backup-overdue', /Late\./],
    [
      'a rule that fires nowhere',
      healthWith(firing),
      '#backup-overdue',
      /Nothing that you may see fires this/,
    ],
    [
      'a page of which nothing fires',
      healthWith(firing),
      '',
      /Nothing of this page fires now/,
    ],
    [
      'a list that is forbidden',
      healthWith(firing, { fleet: refused }),
      '',
      /You may not see/,
    ],
    [
      'a list that fails',
      healthWith(firing, { fleet: failing }),
      '',
      /It is down/,
    ],
  ])('shows %s, for everybody', async (_name, api, at, text) => {
    const { container } = show(api, at);
    expect(await screen.findByText(text)).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });
});

it('has a place for what is on its way', async () => {
  const { container } = show(healthWith(firing, { entityHealth: never }));
  const live = await screen.findByRole('region', { name: 'Now' });
  expect(live).not.toHaveTextContent(/\w/);
  expect(await violations(container)).toEqual([]);
});

it('never says that a finding is over while a source is silent', async () => {
  show(healthWith(silent));
  await screen.findByText(/Nobody can tell now/);
  expect(screen.queryByText(/is over/)).toBeNull();
  expect(screen.getByText('Unknown')).toBeVisible();
});

it('leads from the list to the finding on the same page', async () => {
  show(ruleFires, '#backup-overdue');
  expect(await screen.findByRole('link', { name: /Late\./ })).toHaveAttribute(
    'href',
    `${PAGE}${FINDING}#backup-overdue`,
  );
});

it('has the reader place its sidebars anew when it has grown', async () => {
  const placed = jest.fn();
  window.addEventListener('resize', placed);
  show(healthWith(firing));
  await screen.findByText(/31 hours old/);
  window.removeEventListener('resize', placed);
  expect(placed).toHaveBeenCalled();
});
