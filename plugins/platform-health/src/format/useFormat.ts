import { useMemo } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { formatFor, type Format } from './Format';

/** Formats for the language of the app; of that language, the reader's own variety when the browser names one. */
export function useFormat(): Format {
  const chosen = useApiHolder().get(appLanguageApiRef)?.getLanguage().language;
  const language =
    navigator.languages.find(
      one => !chosen || one === chosen || one.startsWith(`${chosen}-`),
    ) ?? chosen;
  return useMemo(() => formatFor(language ?? 'en'), [language]);
}
