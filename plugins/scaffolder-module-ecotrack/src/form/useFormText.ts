import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaffolderEcotrackTranslationRef } from '../translation';

/** The texts of the form in the language of the page. */
export const useFormText = () =>
  useTranslationRef(scaffolderEcotrackTranslationRef).t;
