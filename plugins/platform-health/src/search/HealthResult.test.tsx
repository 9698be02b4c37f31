import { screen } from '@testing-library/react';
import { healthDocument } from '../__fixtures__/healthDocument';
import { show } from '../__testUtils__/show';
import { violations } from '../__testUtils__/violations';
import { HealthResult } from './HealthResult';

describe('HealthResult', () => {
  it('says state, cause, technology, environment and age, and leads to the tab', async () => {
    const { container } = show(<HealthResult result={healthDocument} />);
    expect(
      await screen.findByRole('link', { name: 'Health of order-service' }),
    ).toHaveAttribute('href', healthDocument.location);
    const result = screen.getByRole('article', {
      name: 'Health of order-service',
    });
    for (const text of [
      'Degraded',
      '48 MiB behind',
      'PostgreSQL',
      'prod',
      'As of ',
    ])
      expect(result).toHaveTextContent(text);
    expect(await violations(container)).toEqual([]);
  });

  it('shows a text of the index as text', async () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const document = { ...healthDocument, title: hostile, sentence: hostile };
    const { container } = show(<HealthResult result={document} />);
    expect(await screen.findAllByText(hostile)).toHaveLength(2);
    expect(container.querySelector('img')).toBeNull();
  });

  it('is nothing for a document of an older index', () => {
    const { title, text, location } = healthDocument;
    show(<HealthResult result={{ title, text, location }} />);
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });
});
