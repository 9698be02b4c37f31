import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { orderService } from '../__fixtures__/entityHealth';
import { never } from '../__testUtils__/never';
import { show } from '../__testUtils__/show';
import { violations } from '../__testUtils__/violations';
import { HealthCard } from './HealthCard';

/** The card of a technology once it is loaded. */
async function card(name: string) {
  await screen.findByRole('article', { name });
  await waitFor(() =>
    expect(screen.queryByText('Health is loading')).not.toBeInTheDocument(),
  );
  return screen.getByRole('article', { name });
}

describe('HealthCard', () => {
  it('shows the worst environment with its finding, next step, numbers and age', async () => {
    const { container } = show(<HealthCard technology="postgres" />);
    const postgres = within(await card('PostgreSQL'));
    expect(postgres.getByText('Degraded')).toBeInTheDocument();
    expect(
      postgres.getByText(
        'Replica postgres-cluster-3 is 48 MiB behind the primary.',
      ),
    ).toBeInTheDocument();
    expect(
      postgres.getByText(/Look for long transactions/),
    ).toBeInTheDocument();
    expect(postgres.getByText('212 of 400')).toBeInTheDocument();
    expect(
      postgres.getByRole('img', {
        name: /Over the last 9 min.*latest 48 MiB, with gaps/,
      }),
    ).toBeInTheDocument();
    expect(postgres.getByText(/^As of /)).toBeInTheDocument();
    expect(
      postgres.getByRole('radio', { name: 'prod: Degraded' }),
    ).toBeChecked();
    expect(
      postgres.getAllByRole('radio').map(({ textContent }) => textContent),
    ).toEqual(orderService.environments);
    expect(await violations(container)).toEqual([]);
  });

  it('leads to the runbook of the rule and to the tab', async () => {
    show(<HealthCard technology="postgres" />);
    const postgres = within(await card('PostgreSQL'));
    expect(
      postgres.getByRole('link', {
        name: 'Runbook for postgres/replication-lag-bytes',
      }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/ecotrack-portal/runbooks/postgres/?entity=component%3Adefault%2Forder-service&resource=postgres%3Acluster%3Aprod%2Fdata%2Fpostgres-cluster&rule=postgres%2Freplication-lag-bytes#replication-lag-bytes',
    );
    expect(
      postgres.getByRole('link', { name: '2 findings: PostgreSQL' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/order-service/health?technology=postgres&environment=prod',
    );
  });

  it('switches to another environment', async () => {
    show(<HealthCard technology="postgres" />);
    await userEvent.click(
      within(await card('PostgreSQL')).getByRole('radio', {
        name: 'staging: Healthy',
      }),
    );
    const postgres = within(await card('PostgreSQL'));
    expect(postgres.getByText('Healthy')).toBeInTheDocument();
    expect(postgres.getByText('3 of 3 instances ready')).toBeInTheDocument();
    expect(postgres.queryByText(/48 MiB behind/)).not.toBeInTheDocument();
  });

  it('says what is not known and why, and no number that nobody knows', async () => {
    const { container } = show(<HealthCard technology="redis" />);
    const redis = within(await card('Redis'));
    expect(redis.getByText('Unknown')).toBeInTheDocument();
    expect(
      redis.getByText('Prometheus of prod did not answer within 5 s.'),
    ).toBeInTheDocument();
    expect(redis.queryByText('0')).not.toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('shows nothing of a technology that the entity does not use', async () => {
    const { container } = show(
      <>
        <HealthCard technology="mainframe" />
        <HealthCard technology="mesh" />
      </>,
    );
    await card('Service mesh');
    expect(within(container).getAllByRole('article')).toHaveLength(1);
  });

  it('shows nothing of an entity that nothing is known of', async () => {
    const entityHealth = jest.fn(async () => undefined);
    show(<HealthCard technology="postgres" />, { answers: { entityHealth } });
    await waitFor(() => expect(entityHealth).toHaveBeenCalledTimes(1));
    await waitFor(() =>
      expect(screen.queryByRole('article')).not.toBeInTheDocument(),
    );
  });

  it('holds its place while loading, where the entity says that it uses the technology', async () => {
    const { container } = show(
      <>
        <HealthCard technology="postgres" />
        <HealthCard technology="mainframe" />
      </>,
      { answers: { entityHealth: never } },
    );
    expect(await screen.findByText('Health is loading')).toBeInTheDocument();
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(await violations(container)).toEqual([]);
  });

  it('says once for all cards that health cannot be shown', async () => {
    const { container } = show(
      <>
        <HealthCard technology="postgres" />
        <HealthCard technology="redis" />
        <HealthCard technology="kafka" />
      </>,
      {
        answers: {
          entityHealth: async () => {
            throw new Error('the backend is not there');
          },
        },
      },
    );
    expect(await screen.findAllByRole('alert')).toHaveLength(1);
    expect(screen.getByText('the backend is not there')).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('asks once for all cards of an entity, and again when a signal comes', async () => {
    const entityHealth = jest.fn(async () => orderService);
    const { signals } = show(
      <>
        <HealthCard technology="postgres" />
        <HealthCard technology="redis" />
        <HealthCard technology="mesh" />
      </>,
      { answers: { entityHealth } },
    );
    const mesh = await card('Service mesh');
    expect(within(mesh).getByText('Healthy')).toBeInTheDocument();
    expect(entityHealth).toHaveBeenCalledTimes(1);
    expect(signals.subscribers).toBe(1);

    entityHealth.mockResolvedValue({
      ...orderService,
      technologies: orderService.technologies.map(one =>
        one.technology === 'mesh' ? { ...one, state: 'unhealthy' } : one,
      ),
    });
    signals.send();
    expect(await within(mesh).findByText('Unhealthy')).toBeInTheDocument();
    expect(entityHealth).toHaveBeenCalledTimes(2);
  });

  it('shows what the backend says as text', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { container } = show(<HealthCard technology="postgres" />, {
      answers: {
        entityHealth: async () => ({
          ...orderService,
          technologies: orderService.technologies.slice(0, 2).map(one => ({
            ...one,
            environment: hostile,
            findings: one.findings.map(finding => ({
              ...finding,
              sentence: hostile,
              nextStep: hostile,
            })),
          })),
        }),
      },
    });
    await card('PostgreSQL');
    expect(screen.getAllByText(hostile).length).toBeGreaterThan(0);
    expect(container.querySelector('img, script')).toBeNull();
  });
});
