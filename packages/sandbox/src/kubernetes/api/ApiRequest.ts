import { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { ResourceKind } from '../kinds/ResourceKind';
import { ResourceRegistry } from '../kinds/ResourceRegistry';
import { ObjectStore } from '../store/ObjectStore';
import { Outage } from './Outage';
import { User } from './security/User';

/** One cluster, as its handlers see it. */
export type Cluster = {
  name: string;
  store: ObjectStore;
  registry: ResourceRegistry;
  /** Seconds between two bookmarks of a quiet watch. */
  bookmarkSeconds: number;
  /** How a watch from an expired resource version is answered. */
  expiredWatch: 'event' | 'status';
  outage: Outage;
};

/** A request that has passed the guards. */
export type ApiRequest = {
  cluster: Cluster;
  user: User;
  method: string;
  pathname: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The whole body; rejects with 413 above 3 MB. */
  readBody(): Promise<string>;
};

/** A request to a served resource. */
export type ResourceRequest = ApiRequest & {
  kind: ResourceKind;
  version: string;
  namespace?: string;
  name?: string;
  subresource?: string;
};

/** JSON, a text, or something that writes for itself until the client leaves. */
export type ApiResponse =
  | { code: number; json: unknown }
  | { code: number; text: string; type?: string }
  | { stream: (response: ServerResponse) => void };
