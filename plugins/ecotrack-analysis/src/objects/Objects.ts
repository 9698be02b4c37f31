import * as z from 'zod/v4';
import { CORE_SHAPES } from './core';
import { EXTENSION_SHAPES } from './extensions';
import { ISOLATION_SHAPES } from './isolation';
import { NETWORKING_SHAPES } from './networking';
import { SECURITY_SHAPES } from './security';

/** Every kind that the rules read. */
export const SHAPES = {
  ...CORE_SHAPES,
  ...EXTENSION_SHAPES,
  ...ISOLATION_SHAPES,
  ...NETWORKING_SHAPES,
  ...SECURITY_SHAPES,
};

export type Kind = keyof typeof SHAPES;
export type ObjectOf<K extends Kind> = z.output<(typeof SHAPES)[K]>;
export type AnyObject = ObjectOf<Kind>;

/** Objects that could be read, by kind; a kind that nobody looked for is absent from the bag, not empty. */
export type Objects = { readonly [K in Kind]: readonly ObjectOf<K>[] };

/** No objects of any kind. */
export const NONE: Objects = {
  Namespace: [],
  ServiceAccount: [],
  Pod: [],
  Service: [],
  Deployment: [],
  CustomResourceDefinition: [],
  NetworkPolicy: [],
  VirtualService: [],
  DestinationRule: [],
  Gateway: [],
  ServiceEntry: [],
  Sidecar: [],
  EnvoyFilter: [],
  PeerAuthentication: [],
  AuthorizationPolicy: [],
  RequestAuthentication: [],
  Telemetry: [],
};

/** Objects as they come from a cluster or a file, by kind. */
export type ObjectBag = {
  readonly [K in Kind]?: readonly {
    readonly metadata: {
      readonly name: string;
      readonly namespace?: string;
      readonly labels?: Readonly<Record<string, string>>;
      readonly annotations?: Readonly<Record<string, string>>;
    };
    readonly [root: string]: unknown;
  }[];
};

/** An object by its name. */
export interface ObjectName {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** Name of an object for a finding. */
export const nameOf = (
  kind: Kind,
  { metadata }: Pick<AnyObject, 'metadata'>,
): ObjectName => ({
  kind,
  ...(metadata.namespace && { namespace: metadata.namespace }),
  name: metadata.name,
});
