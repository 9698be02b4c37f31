import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { fakeHealth } from './__fixtures__/fakeHealth';
import { orderServiceEntity } from './__fixtures__/orderServiceEntity';
import { fleetRouteRef } from './routes';
import { healthDocument } from './__fixtures__/healthDocument';
import {
  EntityHealthCard,
  EntityHealthContent,
  HealthHomeCard,
  HealthSearchResultListItem,
  HealthFleetPage,
  PlatformHealthClient,
  platformHealthApiRef,
  platformHealthPlugin,
} from '.';

/** Shows an extension in an app on the old frontend system. */
const show = (element: JSX.Element) =>
  renderInTestApp(
    <TestApiProvider apis={[[platformHealthApiRef, fakeHealth()]]}>
      <EntityProvider entity={orderServiceEntity}>{element}</EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/platform-health': fleetRouteRef,
      },
    },
  );

/** An extension that has a path. */
const page = (element: JSX.Element) => (
  <Routes>
    <Route path="/" element={element} />
  </Routes>
);

describe('the plugin on the old frontend system', () => {
  it('brings the client', () => {
    const [factory] = platformHealthPlugin.getApis();
    expect(factory.api.id).toBe(platformHealthApiRef.id);
    expect(factory.factory({ fetchApi: { fetch } })).toBeInstanceOf(
      PlatformHealthClient,
    );
  });

  it('shows a card', async () => {
    await show(<EntityHealthCard technology="postgres" />);
    expect(await screen.findByText(/48 MiB behind/)).toBeInTheDocument();
  });

  it('shows the tab', async () => {
    await show(page(<EntityHealthContent />));
    expect(
      await screen.findByRole('heading', { name: 'Timeline' }),
    ).toBeInTheDocument();
  });

  it('shows a result of the search', async () => {
    await show(<HealthSearchResultListItem result={healthDocument} />);
    expect(await screen.findByText('Degraded')).toBeInTheDocument();
  });

  it('shows the card of the home page', async () => {
    await show(<HealthHomeCard />);
    expect(await screen.findByText('All services')).toBeInTheDocument();
  });

  it('shows the fleet', async () => {
    await show(page(<HealthFleetPage />));
    expect(
      await screen.findByRole('rowheader', { name: 'order-service' }),
    ).toBeInTheDocument();
  });
});
