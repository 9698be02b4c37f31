import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { HomePage } from './HomePage';

const widget = (id: string) =>
  ({
    node: { spec: { id } },
    component: <section aria-label={id} />,
  } as HomePageLayoutProps['widgets'][number]);

describe('HomePage', () => {
  it('leads to the catalog and to what can be created, and shows the widgets in their order', async () => {
    renderInTestApp(<HomePage widgets={[widget('health'), widget('stars')]} />);
    expect(
      await screen.findByRole('link', { name: 'Create a service' }),
    ).toHaveAttribute('href', '/create');
    expect(
      screen.getByRole('link', { name: 'Open the catalog' }),
    ).toHaveAttribute('href', '/catalog');
    expect(
      screen
        .getAllByRole('region')
        .map(region => region.getAttribute('aria-label')),
    ).toEqual(['health', 'stars']);
  });
});
