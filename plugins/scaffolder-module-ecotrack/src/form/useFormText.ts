import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { scaffolderEcotrackTranslationRef } from '../translation';

type Messages = (typeof scaffolderEcotrackTranslationRef)['T'];

/** The texts of the form in the language of the page. */
export const useFormText = (): TranslationFunction<Messages> =>
  useTranslationRef(scaffolderEcotrackTranslationRef).t;
