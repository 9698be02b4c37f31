import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { platformHealthTranslationRef } from '../../translation';

/** Texts of the plugin in the reader's language. */
export function useText(): TranslationFunction<
  typeof platformHealthTranslationRef.T
> {
  return useTranslationRef(platformHealthTranslationRef).t;
}
