import { lazy } from 'react';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const WidgetFrame = lazy(() =>
  import('../home').then(module => ({ default: module.WidgetFrame })),
);

/** Health of the reader's own services on the home page. */
export const homeWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    name: 'PlatformHealth',
    title: 'Health of my services',
    description: 'How the services you own are, the worst first',
    layout: {
      width: { minColumns: 4, maxColumns: 12, defaultColumns: 6 },
      height: { minRows: 3, maxRows: 14, defaultRows: 6 },
    },
    componentProps: { Renderer: WidgetFrame },
    components: () =>
      import('../home').then(({ MyServices }) => ({ Content: MyServices })),
  },
});
