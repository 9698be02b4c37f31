import { screen } from '@testing-library/react';
import { mockApis } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { platformHealthApiRef } from '../api';
import { fakeHealth } from '../__fixtures__/fakeHealth';
import { show } from '../__testUtils__/show';
import { violations } from '../__testUtils__/violations';
import { MyServices } from './MyServices';

const asMemberOf = (...groups: string[]) => (
  <TestApiProvider
    apis={[
      [platformHealthApiRef, fakeHealth()],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: groups,
        }),
      ],
    ]}
  >
    <MyServices />
  </TestApiProvider>
);

describe('MyServices', () => {
  it('shows what is wrong with the services of the reader', async () => {
    const { container } = show(asMemberOf('group:default/orders-team'));
    expect(
      await screen.findByRole('link', { name: 'order-service' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/order-service/health',
    );
    expect(screen.getByText('Unhealthy')).toBeInTheDocument();
    expect(
      screen.getByText(/prod: order-service is 128,400/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All services' })).toHaveAttribute(
      'href',
      '/platform-health',
    );
    expect(await violations(container)).toEqual([]);
  });

  it.each([
    [
      ['group:default/identity-team'],
      'The service you own is healthy.',
      ['user-service'],
    ],
    [
      ['group:default/identity-team', 'group:default/catalogue-team'],
      'All 2 services you own are healthy.',
      ['user-service', 'product-service'],
    ],
    [[], 'You own no service that is watched.', []],
  ])('of %j says: %s', async (groups, text, services) => {
    const { container } = show(asMemberOf(...groups));
    expect(await screen.findByText(text)).toBeInTheDocument();
    const links = screen.getAllByRole('link').map(link => link.textContent);
    expect(links).toEqual([...services, 'All services']);
    expect(screen.queryByText('order-service')).not.toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });
});
