import { useMemo, useSyncExternalStore } from 'react';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { HEALTH_SIGNAL_CHANNEL } from '@ecotrack/backstage-plugin-platform-health-common';
import { platformHealthApiRef } from '../api';
import type { Loaded } from './Loaded';
import { sharedDocument, type Load } from './sharedDocument';

/**
 * A document of the backend, kept up to date while the page is looked at. All who ask for the same share one
 * subscription; without the signals plugin it is read once a minute. `load` must be the same function at every call.
 */
export function useLive<T>(load: Load<T>, subject: string): Loaded<T> {
  const api = useApi(platformHealthApiRef);
  const signalApi = useApiHolder().get(signalApiRef);
  const live = useMemo(
    () =>
      sharedDocument(api, load, subject, onChange => {
        const subscription = signalApi?.subscribe(
          HEALTH_SIGNAL_CHANNEL,
          onChange,
        );
        return () => subscription?.unsubscribe();
      }),
    [api, signalApi, load, subject],
  );
  return useSyncExternalStore(live.subscribe, live.current);
}
