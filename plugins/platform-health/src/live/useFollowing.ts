import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { platformHealthApiRef, type PlatformHealthApi } from '../api';
import { afterFailure, type Loaded } from './Loaded';

type Load<T> = (api: PlatformHealthApi, signal: AbortSignal) => Promise<T>;

/**
 * A document that is read again when `version` changes: it follows another one that is live, so that it needs no timer
 * of its own. What was read before stays while it is read again; a new `load` (`useCallback`) begins anew.
 */
export function useFollowing<T>(load: Load<T>, version: unknown): Loaded<T> {
  const api = useApi(platformHealthApiRef);
  const [held, setHeld] = useState<{ load: Load<T>; loaded: Loaded<T> }>();
  useEffect(() => {
    const request = new AbortController();
    const hold = (next: (before: Loaded<T>) => Loaded<T>) => {
      if (request.signal.aborted) return;
      setHeld(before => ({
        load,
        loaded: next(
          before?.load === load ? before.loaded : { status: 'loading' },
        ),
      }));
    };
    load(api, request.signal).then(
      value => hold(() => ({ status: 'ready', value })),
      error => hold(before => afterFailure(before, error)),
    );
    return () => request.abort();
  }, [api, load, version]);
  return held?.load === load ? held.loaded : { status: 'loading' };
}
