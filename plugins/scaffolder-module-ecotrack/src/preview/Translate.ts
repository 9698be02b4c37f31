import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { scaffolderEcotrackTranslationRef } from '../translation';

/** Gives the text of a message in the language of the page. */
export type Translate = TranslationFunction<
  (typeof scaffolderEcotrackTranslationRef)['T']
>;
