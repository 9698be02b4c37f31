import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { Taken } from '@ecotrack/model';
import { useMemo } from 'react';
import type { Surroundings } from './ServiceGenerator';
import { surroundingsOf } from './surroundingsOf';

/** What decides the files of a service of this name besides its document. */
export function useSurroundings(name: string, taken?: Taken): Surroundings {
  const config = useApi(configApiRef);
  return useMemo(
    () => ({ ...surroundingsOf(config, name), taken }),
    [config, name, taken],
  );
}
