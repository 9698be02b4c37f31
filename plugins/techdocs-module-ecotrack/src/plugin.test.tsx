import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { getComponentData } from '@backstage/core-plugin-api';
import { TECHDOCS_ADDONS_KEY } from '@backstage/plugin-techdocs-react';
import { platformHealthApiRef } from '@ecotrack/backstage-plugin-platform-health';
import { healthWith, reportWith } from './__fixtures__/health';
import { LiveRunbook } from '.';

describe('the addon for apps that have not moved', () => {
  it('is what the reader looks for among its addons', () => {
    expect(getComponentData(<LiveRunbook />, TECHDOCS_ADDONS_KEY)).toEqual(
      expect.objectContaining({ name: 'LiveRunbook', location: 'Subheader' }),
    );
  });

  it('shows the live state', async () => {
    renderInTestApp(<LiveRunbook />, {
      initialRouteEntries: ['/docs/default/component/portal/runbooks/kafka/'],
      apis: [[platformHealthApiRef, healthWith(reportWith())]],
    });
    expect(
      await screen.findByText(/Nothing of this page fires now/),
    ).toBeVisible();
  });
});
