import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { platform } from '@ecotrack/model';
import { draftOf, PRICES } from '../__testUtils__/drafts';
import { TotalsTab } from './TotalsTab';

describe('TotalsTab', () => {
  const show = async (model: string, operated?: object) => {
    renderInTestApp(<TotalsTab draft={await draftOf(model, operated)} />);
    await screen.findByRole('table');
  };
  const cells = (title: string) =>
    within(screen.getByRole('rowheader', { name: title }).closest('tr')!)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);

  it('says what the order service takes in each environment', async () => {
    await show('order-service');

    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['What', 'dev', 'staging', 'prod']);
    expect(cells('Replicas')).toEqual(['1', '2 to 4', '2 to 4']);
    expect(cells('CPU requested')[2]).toBe('1 to 2 vCPU');
    expect(cells('CPU limit')[0]).toBe('1 vCPU');
    expect(cells('Memory requested')[2]).toBe('2 GiB to 4 GiB');
    expect(cells('Ephemeral storage requested')[0]).toBe('256 MiB');
    expect(cells('Partitions × replicas')[0]).toBe('14 × 3 = 42');
  });

  it('shows the connections as a part of the budget, to eye and ear', async () => {
    await show('order-service', { postgres: { maxConnections: 113 } });
    const meter = screen.getByRole('meter', { name: /at most, prod$/ });

    expect(cells('Database connections at most')[2]).toBe('41 of 100');
    expect(meter).toHaveAttribute('aria-valuenow', '41');
    expect(meter).toHaveAttribute('aria-valuemax', '100');
    expect(meter).toHaveAttribute('aria-valuetext', '41 of 100');
    expect(meter.firstElementChild).toHaveStyle({ width: '41%' });
  });

  it('shows what all pods would take of the quota, with their proxies', async () => {
    await show('order-service', {
      environments: platform.parse({}).environments.map((environment, at) => ({
        ...environment,
        ...(at > 0 && { quota: { cpu: '6', memory: '10Gi' } }),
      })),
    });

    // Five pods of 500m and 100m, of 1 GiB and 128 MiB.
    expect(cells('Of the quota: CPU requested at most')).toEqual([
      '',
      '3 vCPU of 6 vCPU',
      '3 vCPU of 6 vCPU',
    ]);
    expect(cells('Of the quota: memory requested at most')[2]).toBe(
      '5.63 GiB of 10 GiB',
    );
    expect(
      screen.queryByRole('rowheader', { name: /quota: CPU limit/ }),
    ).toBeNull();
  });

  it('knows no cost without prices, and never calls it zero', async () => {
    await show('order-service');

    expect(cells('Cost of a month')).toEqual(Array(3).fill('not configured'));
    expect(screen.getByText(/no prices, so no cost/)).toBeInTheDocument();
    expect(screen.queryByText(/€|EUR/)).toBeNull();
  });

  it('reckons the cost in the currency of the prices', async () => {
    await show('order-service', { prices: PRICES });

    // 1 vCPU, 2 GiB, 0.5 GiB of storage and 42 partitions; then twice the first three.
    expect(cells('Cost of a month')[2]).toBe('€32.40 to €60.60');
    expect(
      screen.getByText(/^A month in all environments costs €/),
    ).toBeInTheDocument();
  });

  it('has no lines for what the service does not have', async () => {
    await show('no-kafka');

    expect(screen.queryByRole('rowheader', { name: /Partitions/ })).toBeNull();
    expect(screen.getByText('Replicas')).toBeInTheDocument();
  });
});
