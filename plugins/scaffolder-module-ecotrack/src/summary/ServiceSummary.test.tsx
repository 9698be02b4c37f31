import { renderInTestApp } from '@backstage/frontend-test-utils';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ComponentProps, useState } from 'react';
import { ANSWERS, CONFIG } from '../__testUtils__/answers';
import { ServiceSummary } from './ServiceSummary';
import type { Summary } from './summaryLines';

type Props = ComponentProps<typeof ServiceSummary>;

/** A form as the stepper keeps it: every report of the field becomes part of its data. */
function Form({
  answers,
  onReport,
}: {
  answers: object;
  onReport: (summary?: Summary) => void;
}) {
  const [made, setMade] = useState<Summary>();
  const [stores, setStores] = useState<string>();
  const props = {
    name: 'made',
    formContext: { formData: { ...answers, ...(stores && { stores }), made } },
    onChange: (summary?: Summary) => {
      onReport(summary);
      setMade(summary);
    },
  } as Partial<FieldExtensionComponentProps<Summary>> as Props;
  return (
    <>
      <button onClick={() => setStores('nothing')}>store nothing</button>
      <ServiceSummary {...props} />
    </>
  );
}

describe('ServiceSummary', () => {
  const onReport = jest.fn();
  beforeEach(() => onReport.mockReset());

  const show = (answers: object) =>
    renderInTestApp(<Form answers={answers} onReport={onReport} />, {
      config: CONFIG,
    });
  const lineOf = (title: string) =>
    screen.getByText(title).closest('div')?.querySelector('dd')?.textContent;

  it('says what the order service will be', async () => {
    show(ANSWERS);

    expect(await screen.findByText('Files')).toBeInTheDocument();
    expect(lineOf('Repository')).toBe('127.0.0.1:7100/ecotrack/order-service');
    expect(lineOf('Files')).toMatch(
      /^\d+, of them \d+ Java sources, \d+ tests and \d+ migrations$/,
    );
    expect(lineOf('Database')).toBe('order_service with orders, order_items');
    expect(lineOf('Topics published')).toBe('order-events (12 partitions)');
    expect(lineOf('Environments')).toMatch(
      /^dev \(nonprod, delivered at once\), staging \(nonprod, by promotion\), prod/,
    );
  });

  it('says that there is none of what is not stored', async () => {
    show({ ...ANSWERS, stores: 'nothing' });

    expect(await screen.findByText('Database')).toBeInTheDocument();
    expect(lineOf('Database')).toBe('none');
    expect(lineOf('Caches')).toBe('none');
  });

  it('reports the shown lines once', async () => {
    show(ANSWERS);
    await screen.findByText('Files');
    await waitFor(() => expect(onReport).toHaveBeenCalled());

    expect(onReport).toHaveBeenCalledTimes(1);
    expect(onReport).toHaveBeenCalledWith(
      expect.objectContaining({ Files: lineOf('Files') }),
    );
  });

  it('reports again when an answer changes, and only then', async () => {
    show(ANSWERS);
    await waitFor(() => expect(onReport).toHaveBeenCalledTimes(1));

    fireEvent.click(screen.getByText('store nothing'));
    await waitFor(() => expect(lineOf('Database')).toBe('none'));
    fireEvent.click(screen.getByText('store nothing'));

    expect(onReport).toHaveBeenCalledTimes(2);
    expect(onReport).toHaveBeenLastCalledWith(
      expect.objectContaining({ Database: 'none' }),
    );
  });

  it('shows every broken rule with path, sentence and fix, and reports nothing to review', async () => {
    show({ ...ANSWERS, name: 'Order_Service', owner: 'nobody' });

    const alerts = await screen.findAllByText(/^metadata\.\w+: .*\.$/);
    expect(alerts.map(alert => alert.textContent?.split(':')[0])).toEqual([
      'metadata.name',
      'metadata.owner',
    ]);
    expect(screen.getByText(/do not make a service yet/)).toBeInTheDocument();
    expect(onReport).toHaveBeenCalledTimes(1);
    expect(onReport).toHaveBeenCalledWith(undefined);
  });
});
