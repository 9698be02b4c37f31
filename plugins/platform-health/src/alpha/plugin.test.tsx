import { screen, waitFor } from '@testing-library/react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { fakeHealth } from '../__fixtures__/fakeHealth';
import { orderServiceEntity } from '../__fixtures__/orderServiceEntity';
import { platformHealthApiRef } from '../api';
import { platformHealthPlugin } from './plugin';

const withAnswers = platformHealthPlugin.withOverrides({
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: platformHealthApiRef,
          deps: {},
          factory: () => fakeHealth(),
        }),
    }),
  ],
});

/** The app with the page of an entity, opened at an address. */
const open = (entity: Entity, at = '/') =>
  renderTestApp({
    extensions: [createTestEntityPage({ entity })],
    features: [withAnswers],
    initialRouteEntries: [at],
  });

describe('the plugin on the new frontend system', () => {
  it('shows a card for each technology that the entity uses, and the tab', async () => {
    open(orderServiceEntity);
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('article')
          .map(card => card.getAttribute('aria-label')),
      ).toEqual(
        expect.arrayContaining([
          'Application',
          'PostgreSQL',
          'Redis',
          'Kafka',
          'Service mesh',
          'Delivery',
        ]),
      ),
    );
    expect(
      await screen.findByRole('tab', { name: 'Kafka' }),
    ).toBeInTheDocument();
  });

  it('shows the fleet', async () => {
    open(orderServiceEntity, '/platform-health');
    await screen.findByRole('rowheader', { name: 'order-service' });
    expect(
      screen.getByRole('tab', { name: 'Certificates' }),
    ).toBeInTheDocument();
  });

  it('leaves entities alone that cannot have a health', async () => {
    open({ ...orderServiceEntity, kind: 'Group' });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
