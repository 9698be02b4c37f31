import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { never } from '../__testUtils__/never';
import { show } from '../__testUtils__/show';
import { violations } from '../__testUtils__/violations';
import { Fleet } from './Fleet';
import { FleetPage } from './FleetPage';

const address = () => screen.getByTestId('address').textContent;
const services = async () =>
  (await screen.findAllByRole('rowheader')).map(cell => cell.textContent);

describe('Fleet', () => {
  it('shows services by technologies, the worst first', async () => {
    const { container } = show(<Fleet />);
    expect(await services()).toEqual([
      'order-service',
      'user-service',
      'product-service',
      'legacy-service',
    ]);
    expect(
      screen.getByRole('link', {
        name: 'Unhealthy prod: order-service is 128,400 records behind on payment-events and falls further behind.',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/order-service/health?technology=kafka&environment=prod',
    );
    expect(screen.getByText('4 of 4 services')).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('is narrowed by the address', async () => {
    show(<Fleet />, { at: '/?environment=staging&state=progressing' });
    expect(await services()).toEqual(['order-service']);
    expect(screen.getByText('1 of 4 services')).toBeInTheDocument();
  });

  it('keeps filters in the address, and clears them', async () => {
    show(<Fleet />);
    await services();
    await userEvent.click(screen.getByRole('button', { name: /Owner/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'identity-team' }),
    );
    await waitFor(() =>
      expect(address()).toBe('/?owner=group%3Adefault%2Fidentity-team'),
    );
    expect(await services()).toEqual(['user-service']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(address()).toBe('/'));
    expect(await services()).toHaveLength(4);
  });

  it('says when no service matches', async () => {
    show(<Fleet />, { at: '/?owner=group:default/nobody' });
    expect(await screen.findByText('No service matches.')).toBeInTheDocument();
  });

  it('lists certificates with when they end', async () => {
    const { container } = show(<Fleet />, { at: '/?view=certificates' });
    const table = within(await screen.findByRole('table'));
    expect(
      table.getByRole('rowheader', { name: 'PostgreSQL postgres-cluster' }),
    ).toBeInTheDocument();
    const rows = table.getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(rows[2]).toHaveTextContent(/order-service\s*user-service$/);
    expect(rows[2]).not.toHaveTextContent('system:');
    expect(await violations(container)).toEqual([]);
  });

  it('tells kept promises about backups from broken and unknown ones', async () => {
    const { container } = show(<Fleet />, { at: '/?view=backups' });
    const [, broken, unknown] = await screen.findAllByRole('row');
    expect(broken).toHaveTextContent('Broken');
    expect(broken).toHaveTextContent('6.2 days of 7 days');
    expect(unknown).toHaveTextContent('Unknown');
    expect(unknown).toHaveTextContent('not known');
    expect(await violations(container)).toEqual([]);
  });

  it.each([
    [
      'empty',
      async () => ({ revision: '1', environments: [], rows: [] }),
      'Nothing is watched yet, or you may see none of it.',
    ],
    [
      'broken',
      async () => {
        throw new Error('the backend is not there');
      },
      'the backend is not there',
    ],
  ])('is accessible while %s', async (_, fleet, text) => {
    const { container } = show(<Fleet />, { answers: { fleet } });
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('is accessible while loading', async () => {
    const { container } = show(<FleetPage />, { answers: { fleet: never } });
    expect(await screen.findByText('Health is loading')).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });
});
