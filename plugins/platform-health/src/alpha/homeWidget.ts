import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Health of the reader's own services on the home page. */
export const homeWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    name: 'PlatformHealth',
    title: 'Health of my services',
    description: 'What is wrong with the services you own, the worst first',
    layout: {
      width: { minColumns: 4, maxColumns: 12, defaultColumns: 6 },
      height: { minRows: 3, maxRows: 14, defaultRows: 6 },
    },
    components: () =>
      import('../home').then(({ MyServices }) => ({ Content: MyServices })),
  },
});
