import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { liveRunbookTranslationRef } from '../translation';

/** Texts of the addon in the reader's language. */
export function useText(): TranslationFunction<
  typeof liveRunbookTranslationRef.T
> {
  return useTranslationRef(liveRunbookTranslationRef).t;
}
