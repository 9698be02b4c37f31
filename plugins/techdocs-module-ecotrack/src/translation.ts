import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './translations/en';

/** Texts of the live state on runbooks. What is wrong with a resource is said by the backend, in English. */
export const liveRunbookTranslationRef = createTranslationRef({
  id: 'techdocs-ecotrack',
  messages,
  translations: { de: () => import('./translations/de') },
});
