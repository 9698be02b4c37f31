import { preset } from '@ecotrack/model';
import { fireEvent, screen } from '@testing-library/react';
import { valueAt } from '../document/valueAt';
import { CACHES } from '../fields/names/places';
import { field } from '../form/__testUtils__/field';
import { showForm } from '../form/__testUtils__/showForm';

const cache = 'spec.redis.caches[0]';

async function showCaches(text: string) {
  const shown = await showForm(text);
  fireEvent.click(screen.getByRole('tab', { name: /^Caches/ }));
  return shown;
}

describe('CachesSection', () => {
  it('shows the time to live in minutes, and writes milliseconds', async () => {
    const { form, user } = await showCaches(preset('order-service'));
    const ttl = field(`${cache}.ttlMs`);
    expect(ttl).toHaveAccessibleName('Time to live');
    expect(ttl).toHaveValue('3');
    await user.type(ttl, '0');

    expect(form.text()).toContain('ttlMs: 1800000 ');
    expect(ttl).toHaveValue('30');
  });

  it('begins a cache for the table that has none', async () => {
    const { form, user } = await showCaches(preset('order-service'));
    await user.click(screen.getByRole('button', { name: 'Add cache' }));

    expect(valueAt(form.data(), [...CACHES, 1])).toEqual({
      name: 'order-items',
      table: 'order_items',
      ttlMs: 300_000,
    });
    expect(form.errors()).toEqual([]);
  });

  it('does not warm a cache without a number of rows', async () => {
    const { form, user } = await showCaches(preset('order-service'));
    await user.clear(field(`${cache}.warm.size`));

    expect(valueAt(form.data(), [...CACHES, 0, 'warm'])).toBeUndefined();
  });

  it('offers the consumed topics and their events', async () => {
    const { form, user } = await showCaches(preset('order-service'));
    await user.click(screen.getByRole('button', { name: 'Add topic' }));
    await user.selectOptions(
      field(`${cache}.invalidateOn[1].topic`),
      'product-events',
    );
    const adds = screen.getAllByLabelText('Add to Events');
    await user.selectOptions(adds[adds.length - 1], 'deleted');

    expect(valueAt(form.data(), [...CACHES, 0, 'invalidateOn', 1])).toEqual({
      topic: 'product-events',
      events: ['deleted'],
    });
    expect(form.errors()).toEqual([]);
  });

  it('keeps sessions or not', async () => {
    const { form, user } = await showCaches(preset('order-service'));
    const keep = screen.getByLabelText('Keep HTTP sessions in Redis');
    await user.click(keep);
    expect(field('spec.redis.sessions.timeoutMs')).toHaveValue('30');
    expect(form.errors()).toEqual([]);
    await user.click(keep);

    expect(form.text()).toBe(preset('order-service'));
  });
});
