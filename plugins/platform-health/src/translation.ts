import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './translations/en';

/** Texts of cards, tab, fleet page and widget. What is wrong with a resource is said by the backend, in English. */
export const platformHealthTranslationRef = createTranslationRef({
  id: 'platform-health',
  messages,
  translations: { de: () => import('./translations/de') },
});
