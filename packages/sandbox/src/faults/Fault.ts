import type { Platform, PlatformEnvironment } from '@ecotrack/model';
import type { KubernetesApi, ObjectStore } from '../kubernetes';
import type { Troubles } from '../operators';
import type { KnobBoard } from '../prometheus/world/KnobBoard';

/** What a fault can change in a cluster: objects, operators, metrics, and the API server itself. */
export type FaultCluster = {
  name: string;
  store: ObjectStore;
  troubles: Troubles;
  knobs: KnobBoard;
  outage: KubernetesApi['outage'];
};

/** Where a fault is switched on. */
export type FaultPlace = {
  platform: Platform;
  environment: PlatformEnvironment;
  cluster: FaultCluster;
  /** The cluster that Argo CD runs in. */
  home: FaultCluster;
  now: Date;
};

/** Something that can go wrong on purpose. */
export type Fault = {
  id: string;
  /** The concern it belongs to, or `cluster`. */
  technology:
    | 'postgres'
    | 'redis'
    | 'kafka'
    | 'mesh'
    | 'application'
    | 'delivery'
    | 'security'
    | 'cluster';
  title: string;
  /** What changes, one sentence. */
  effect: string;
  /** Whether it hits one environment or the whole cluster that the environment is in. */
  scope: 'environment' | 'cluster';
  /** Switches it on; gives back what switches it off. Throws ConflictError, with nothing changed, where it cannot be. */
  start(place: FaultPlace): () => void;
};
