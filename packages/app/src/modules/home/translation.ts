import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the first page. */
export const homeTranslationRef = createTranslationRef({
  id: 'portal-home',
  messages: {
    title: 'Welcome to EcoTrack',
    catalog: 'Open the catalog',
    create: 'Create a service',
  },
  translations: { de: () => import('./de') },
});
