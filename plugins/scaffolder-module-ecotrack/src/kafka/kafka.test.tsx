import { preset } from '@ecotrack/model';
import { fireEvent, screen } from '@testing-library/react';
import { valueAt } from '../document/valueAt';
import { PUBLISHES } from '../fields/names/places';
import { field } from '../form/__testUtils__/field';
import { showForm } from '../form/__testUtils__/showForm';

const topic = 'spec.kafka.publishes[0]';

async function showTopics(text: string) {
  const shown = await showForm(text);
  fireEvent.click(screen.getByRole('tab', { name: /^Topics published/ }));
  return shown;
}

describe('PublishedSection', () => {
  it('shows and writes times in units that a person reads', async () => {
    const { form, user } = await showTopics(preset('order-service'));
    const retention = field(`${topic}.retentionMs`);
    const unit = screen.getByLabelText('Unit of Events are kept for');
    expect(retention).toHaveValue('30');
    expect(unit).toHaveValue('days');

    await user.type(retention, '1.5', {
      initialSelectionStart: 0,
      initialSelectionEnd: 2,
    });
    expect(form.text()).toContain('retentionMs: 129600000 # 30 days');
    expect(retention).toHaveValue('1.5');
    await user.selectOptions(unit, 'hours');
    expect(form.text()).toContain('retentionMs: 5400000 ');
    await user.selectOptions(unit, 'for ever');
    expect(form.text()).toContain('retentionMs: -1 ');
    expect(retention).toBeDisabled();
    await user.selectOptions(unit, 'days');
    expect(form.text()).toContain('retentionMs: 604800000 ');
    expect(retention).toHaveValue('7');
  });

  it('keeps what is no time as it was typed, with the rule it breaks', async () => {
    const { form, user } = await showTopics(preset('order-service'));
    const retention = field(`${topic}.retentionMs`);
    await user.clear(retention);
    await user.type(retention, 'long');

    expect(retention).toHaveValue('long');
    expect(retention).toBeInvalid();
    expect(form.errors().map(({ path }) => path)).toContain(
      `${topic}.retentionMs`,
    );
  });

  it('offers the columns with values for the condition of an event, and their values', async () => {
    const { form, user } = await showTopics(preset('order-service'));
    const events = [...PUBLISHES, 0, 'events'];
    await user.selectOptions(field(`${topic}.events[1].when.column`), 'status');
    expect(valueAt(form.data(), [...events, 1, 'when'])).toEqual({
      column: 'status',
      becomes: 'PENDING',
    });
    await user.selectOptions(
      field(`${topic}.events[1].when.becomes`),
      'CONFIRMED',
    );
    expect(form.errors()).toEqual([]);
    await user.selectOptions(field(`${topic}.events[1].when.column`), 'any');
    expect(form.text()).toBe(preset('order-service'));
  });

  it('begins a topic for the table that has none', async () => {
    const { form, user } = await showTopics(preset('order-service'));
    await user.click(screen.getByRole('button', { name: 'Add topic' }));

    expect(valueAt(form.data(), [...PUBLISHES, 1])).toMatchObject({
      topic: 'order-items-events',
      table: 'order_items',
    });
    expect(field('spec.kafka.publishes[1].topic')).toHaveFocus();
    expect(form.errors()).toEqual([]);
  });

  it('shows the rows of a list in an event below it', async () => {
    const { user } = await showTopics(preset('order-service'));
    expect(
      screen.getByText('product_id, quantity, unit_price'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Details of Field items' }),
    );

    expect(field(`${topic}.data[2].from`)).toHaveValue('order_items');
    expect(field(`${topic}.data[2].items[1].name`)).toHaveValue('quantity');
  });
});

describe('ConsumedSection', () => {
  it('renames a topic with the caches that it empties', async () => {
    const { form, user } = await showForm(preset('order-service'));
    fireEvent.click(screen.getByRole('tab', { name: /^Topics consumed/ }));
    await user.type(field('spec.kafka.consumes[0].topic'), '-v2');

    expect(form.errors()).toEqual([]);
    expect(form.text()).toContain('{ topic: payment-events-v2, events:');
  });
});
