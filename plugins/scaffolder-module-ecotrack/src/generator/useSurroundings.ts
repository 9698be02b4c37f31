import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import type { Surroundings } from './ServiceGenerator';
import { surroundingsOf } from './surroundingsOf';

/** What decides the files of a service of this name besides its document. */
export function useSurroundings(name: string): Surroundings {
  const config = useApi(configApiRef);
  return useMemo(() => surroundingsOf(config, name), [config, name]);
}
