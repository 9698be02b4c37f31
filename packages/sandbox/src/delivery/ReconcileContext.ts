import { Application } from './application/Application';
import { Clusters } from './application/Clusters';
import { Targets } from './source/TargetCache';

/** What the loop gives to all work on one Application. */
export type ReconcileContext = {
  clusters: Clusters;
  targets(application: Application): Promise<Targets>;
  now(): Date;
};
