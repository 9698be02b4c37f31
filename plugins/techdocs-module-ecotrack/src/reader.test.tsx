import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { searchApiRef } from '@backstage/plugin-search-react';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import { platformHealthApiRef } from '@ecotrack/backstage-plugin-platform-health';
import {
  ENTITY,
  RULE,
  firing,
  healthWith,
  resource,
} from './__fixtures__/health';
import { materialPage } from './__fixtures__/materialPage';
import { ourPage } from './__fixtures__/ourPage';
import { findingSearch } from './address/findingSearch';
import liveRunbookModule from './alpha';

const PAGE = '/docs/default/component/portal/runbooks/postgres/';
const FINDING = findingSearch({ entityRef: ENTITY, resource, rule: RULE });

/** The reader of TechDocs with the addon, opened at an address. */
function open(html: string, at: string) {
  const metadata = {
    site_name: 'Runbooks',
    site_description: '',
    etag: '1',
    build_timestamp: 1,
  };
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'portal', namespace: 'default' },
    spec: {},
    locationMetadata: undefined,
  };
  const snapshot = {
    entityRef: 'component:default/portal',
    primaryTitle: 'portal',
  };
  const presentation = { snapshot, promise: Promise.resolve(snapshot) };
  return renderTestApp({
    features: [techdocsPlugin, liveRunbookModule],
    initialRouteEntries: [at],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      [entityPresentationApiRef, { forEntity: () => presentation }],
      [searchApiRef, { query: async () => ({ results: [] }) }],
      [platformHealthApiRef, healthWith(firing)],
      [
        discoveryApiRef,
        { getBaseUrl: async (id: string) => `http://localhost/${id}` },
      ],
      [fetchApiRef, { fetch: async () => new Response('', { status: 404 }) }],
      [
        techdocsApiRef,
        {
          getCookie: async () => ({ expiresAt: '2099-01-01T00:00:00Z' }),
          getApiOrigin: async () => 'http://localhost',
          getTechDocsMetadata: async () => metadata,
          getEntityMetadata: async () => entity,
        },
      ],
      [
        techdocsStorageApiRef,
        {
          getApiOrigin: async () => 'http://localhost',
          getStorageUrl: async () => 'http://localhost',
          getBuilder: async () => 'local',
          getEntityDocs: async () => html,
          syncEntityDocs: async () => 'cached' as const,
          getBaseUrl: async (path: string) => `http://localhost/static/${path}`,
        },
      ],
    ],
  });
}

const shownCode = () =>
  [
    ...(screen
      .getByTestId('techdocs-native-shadowroot')
      .shadowRoot?.querySelectorAll('article code') ?? []),
  ].map(code => code.textContent);

describe.each([
  ['our own build', ourPage],
  ['MkDocs Material', materialPage],
])('a runbook by %s', (_, html) => {
  it('shows the finding above the page and fills in its commands', async () => {
    open(html, `${PAGE}${FINDING}#backup-overdue`);
    const live = await screen.findByRole('region', { name: 'Now' });
    await within(live).findByText(/The last backup is 31 hours old/);
    await waitFor(() =>
      expect(shownCode()).toEqual([
        expect.stringMatching(
          /^CONTEXT=prod +# context of kubectl\nNAMESPACE=data\nNAME=orders-db\nCLUSTER=orders-db\n$/,
        ),
        'kubectl --context "prod" -n "data" get backups -l "cnpg.io/cluster=orders-db"\ncnpg psql "orders-db" -- -c "select 1"; echo "${NAME%-*}" $NAMESPACES\n',
        'kubectl cnpg status "orders-db"',
      ]),
    );
  });

  it('copies what it shows', async () => {
    open(html, `${PAGE}${FINDING}`);
    await waitFor(() => expect(shownCode()[2]).toContain('orders-db'));
    const page = screen.getByTestId('techdocs-native-shadowroot').shadowRoot!;
    const writeText = jest.fn(async (_text: string) => {});
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText },
    });
    const buttons = await waitFor(() => {
      const all = page.querySelectorAll('button.md-clipboard');
      expect(all).toHaveLength(2);
      return all;
    });
    fireEvent.click(buttons[1]);
    expect(writeText.mock.calls).toEqual([[shownCode()[1]]]);
  });

  it('leaves commands alone when the address names nothing that the entity uses', async () => {
    const made = findingSearch({
      entityRef: ENTITY,
      resource: { ...resource, namespace: 'kube-system' },
      rule: RULE,
    });
    open(html, `${PAGE}${made}`);
    await screen.findByText(/Nothing is known of this/);
    await waitFor(() => expect(shownCode()).toHaveLength(3));
    expect(shownCode()[2]).toBe('kubectl cnpg status "$NAME"');
  });
});

it('adds nothing to other pages', async () => {
  open(ourPage, '/docs/default/component/portal/guides/platform/');
  await waitFor(() => expect(shownCode()).toHaveLength(3));
  expect(screen.queryByRole('region', { name: 'Now' })).toBeNull();
});
