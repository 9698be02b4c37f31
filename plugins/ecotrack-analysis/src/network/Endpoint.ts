import type { ObjectOf } from '../objects/Objects';

/** A pod as network policies see it. */
export interface PodEndpoint {
  readonly namespace: string;
  /** Absent for a pod that is only going to be made. */
  readonly name?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Ports that the pod declares, which policies may call by their names. */
  readonly ports: readonly {
    readonly name?: string;
    readonly containerPort: number;
    readonly protocol?: string;
  }[];
  /** Absent while it is not known. */
  readonly ip?: string;
  /** Pods in the network of their node: Kubernetes leaves open what policies mean for them. */
  readonly hostNetwork?: boolean;
}

/** An address that is no pod of the cluster. */
export interface Outside {
  readonly ip: string;
}

export type Endpoint = PodEndpoint | Outside;

export const isPod = (endpoint: Endpoint): endpoint is PodEndpoint =>
  'labels' in endpoint;

export const endpointOf = ({
  metadata,
  spec,
  status,
}: ObjectOf<'Pod'>): PodEndpoint => ({
  namespace: metadata.namespace ?? '',
  name: metadata.name,
  labels: metadata.labels ?? {},
  ports: [...spec.containers, ...spec.initContainers].flatMap(
    ({ ports }) => ports,
  ),
  ...(status?.podIP && { ip: status.podIP }),
  ...(spec.hostNetwork && { hostNetwork: true }),
});
