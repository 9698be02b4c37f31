import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { orderService } from '../__fixtures__/entityHealth';
import { NOW } from '../__fixtures__/moments';
import { timeline } from '../__fixtures__/timeline';
import { postgresDetail } from '../__fixtures__/postgresDetail';
import { never } from '../__testUtils__/never';
import { show } from '../__testUtils__/show';
import { violations } from '../__testUtils__/violations';
import { HealthTab } from './HealthTab';

const PROD = '/?environment=prod';
const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
const panel = () => screen.findByRole('tabpanel');
const address = () => screen.getByTestId('address').textContent;

// The documents of the fixtures have this moment; timers run as ever.
beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('HealthTab', () => {
  it('opens the worst technology of the worst environment', async () => {
    const { container } = show(<HealthTab />);
    expect(
      await screen.findByRole('radio', { name: 'prod: Unhealthy' }),
    ).toBeChecked();
    expect(
      screen.getByRole('tab', { name: 'Kafka', selected: true }),
    ).toBeInTheDocument();
    expect(
      await within(await panel()).findByText(/128,400 records behind/),
    ).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it.each([
    [
      'postgres',
      [
        'Primary',
        'promised',
        'Recovery is possible from',
        'postgres-cluster-ca',
        'in 9 days',
      ],
    ],
    [
      'redis',
      ['Master', '2 of 3 sentinels ready; 2 must agree', 'Not encrypted'],
    ],
    ['kafka', ['payment-events', '128,400', 'not known', '83%']],
    ['mesh', ['Strict', 'payment-service', 'GET /orders/*']],
    ['application', ['CrashLoopBackOff', '3 of 3 to 10']],
    ['delivery', ['Synced', '4f2a91c07b']],
  ])('draws %s', async (technology, texts) => {
    const { container } = show(<HealthTab />, {
      at: `${PROD}&technology=${technology}`,
    });
    const drawn = await panel();
    await within(drawn).findByRole('heading', { name: 'Resources' });
    for (const text of texts) {
      expect(
        within(drawn).getAllByText(text, { exact: false }),
      ).not.toHaveLength(0);
    }
    expect(await violations(container)).toEqual([]);
  });

  it('keeps environment and technology in the address', async () => {
    show(<HealthTab />, { at: `${PROD}&technology=redis` });
    await user.click(
      await screen.findByRole('radio', { name: 'dev: Suspended' }),
    );
    await user.click(screen.getByRole('tab', { name: 'PostgreSQL' }));
    await waitFor(() =>
      expect(address()).toBe('/?environment=dev&technology=postgres'),
    );
  });

  it('tells what is not known, why and since when, and never as a zero', async () => {
    show(<HealthTab />, { at: `${PROD}&technology=redis` });
    const missing = within(
      await within(await panel()).findByRole('region', { name: 'Not known' }),
    );
    expect(
      missing.getByText(/prometheus:redis\/memory: no answer in time, since/),
    ).toBeInTheDocument();
    expect(
      missing.getByText('kubernetes:events: access is forbidden'),
    ).toBeInTheDocument();
    expect(within(await panel()).queryByText('0')).not.toBeInTheDocument();
    expect(within(await panel()).queryByRole('meter')).not.toBeInTheDocument();
  });

  it('says what was not looked at, but not what does not apply', async () => {
    show(<HealthTab />, { at: `${PROD}&technology=postgres` });
    expect(
      await screen.findByText('1 rule was not looked at'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/postgres\/slow-queries: no source/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/postgres\/hibernated/)).not.toBeInTheDocument();
  });

  it('hands out the evidence of a finding, and says when it cannot', async () => {
    const evidence = jest.fn(async (): Promise<Blob> => {
      throw new Error('too old');
    });
    show(<HealthTab />, { at: PROD, answers: { evidence } });
    await user.click(
      await screen.findByRole('button', {
        name: /^Evidence file of kafka:consumer/,
      }),
    );
    expect(
      await screen.findByText('The evidence could not be fetched: too old'),
    ).toBeInTheDocument();
    expect(evidence).toHaveBeenCalledWith(
      'component:default/order-service',
      'kafka:consumer:prod/data/order-service',
    );
  });

  it('leads out of the portal by web addresses only', async () => {
    const script = ['java', 'script:alert(1)'].join('');
    show(<HealthTab />, {
      at: `${PROD}&technology=postgres`,
      answers: {
        technologyDetail: async () => ({
          ...postgresDetail,
          reports: postgresDetail.reports.map(report => ({
            ...report,
            findings: report.findings.slice(0, 1).map(finding => ({
              ...finding,
              links: [
                { kind: 'grafana' as const, url: script },
                { kind: 'logs' as const, url: 'https://logs.example/' },
              ],
            })),
          })),
        }),
      },
    });
    expect(await screen.findByRole('link', { name: 'Logs' })).toHaveAttribute(
      'href',
      'https://logs.example/',
    );
    expect(
      screen.queryByRole('link', { name: 'Grafana' }),
    ).not.toBeInTheDocument();
  });

  it('shows transitions and events, the newest first, and older ones when asked', async () => {
    const answer = jest.fn(async () => timeline);
    show(<HealthTab />, { at: PROD, answers: { timeline: answer } });
    const entries = await screen.findAllByRole('listitem');
    const texts = entries.map(entry => entry.textContent);
    expect(texts.some(text => /Healthy →Degraded.*prod/.test(text!))).toBe(
      true,
    );
    expect(
      texts.some(text => /Warning: Unhealthy \(4 times\)/.test(text!)),
    ).toBe(true);
    expect(texts.some(text => /staging/.test(text!))).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Show older' }));
    await waitFor(() =>
      expect(answer).toHaveBeenLastCalledWith(
        { entityRef: 'component:default/order-service', limit: 40 },
        expect.anything(),
      ),
    );
  });

  it('reads the details again when the entity’s document changes', async () => {
    const technologyDetail = jest.fn(async () => postgresDetail);
    const entityHealth = jest.fn(async () => orderService);
    const { signals } = show(<HealthTab />, {
      at: `${PROD}&technology=postgres`,
      answers: { entityHealth, technologyDetail },
    });
    await screen.findByRole('heading', { name: 'Findings' });
    expect(technologyDetail).toHaveBeenCalledTimes(1);
    signals.send();
    await waitFor(() => expect(entityHealth).toHaveBeenCalledTimes(2));
    expect(technologyDetail).toHaveBeenCalledTimes(1);
    entityHealth.mockResolvedValue({ ...orderService });
    signals.send();
    await waitFor(() => expect(technologyDetail).toHaveBeenCalledTimes(2));
  });

  it('keeps what it shows when it cannot be read again, with its age', async () => {
    const entityHealth = jest.fn(async () => orderService);
    const { container, signals } = show(<HealthTab />, {
      at: PROD,
      answers: { entityHealth },
    });
    await screen.findByRole('tab', { name: 'Kafka' });
    entityHealth.mockRejectedValue(new Error('the network is gone'));
    signals.send();
    expect(
      await screen.findByText('What you see could not be read again'),
    ).toBeInTheDocument();
    expect(screen.getByText(/the network is gone/)).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Kafka' })).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it.each([
    ['loading', never, 'Health is loading'],
    ['empty', async () => undefined, 'Nothing is watched here'],
    [
      'broken',
      async () => {
        throw new Error('the backend is not there');
      },
      'the backend is not there',
    ],
  ])('is accessible while %s', async (_, entityHealth, text) => {
    const { container } = show(<HealthTab />, { answers: { entityHealth } });
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });
});
