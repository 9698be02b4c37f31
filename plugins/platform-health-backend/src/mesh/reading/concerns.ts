import type { ConfigFinding, ObjectBag } from '@ecotrack/analysis';
import { ROOT_NAMESPACE } from '../settings';
import { at, Given, hostsOf, isPolicy, selectorOf } from './given';
import { namesReferredTo } from './references';
import { Context, workloadOf } from './workload';
import { SERVICE_LABEL } from '../../reading/serviceOf';

/** What is the workload's business among the objects of its namespace. */
export interface Concern {
  /** The objects without other workloads' routes, rules and policies: what they refer to is still there. */
  readonly narrow: (bag: ObjectBag) => ObjectBag;
  readonly isMeant: (finding: ConfigFinding, bag: ObjectBag) => boolean;
  /** Whether an object of a kind is the workload's business. */
  readonly isOwn: (kind: string, object: Given) => boolean;
}

/** Whether Istio made the Service for a Gateway, which labels may name. */
const isWaypoint = ({ metadata: { labels } }: Given): boolean =>
  labels?.['gateway.networking.k8s.io/gateway-name'] !== undefined;

/**
 * An object is the workload's business when it is its own by label or name, a policy that selects it, a route or a rule
 * for its host, or its namespace.
 */
export function concernOf(context: Context): Concern {
  const { namespace, name } = context.resource;
  const { labels } = workloadOf(context);
  const hosts = new Set([
    `${name}.${namespace}.svc.cluster.local`,
    `${name}.${namespace}.svc`,
    `${name}.${namespace}`,
  ]);
  const selectsIt = (selector: unknown): boolean =>
    Object.entries(Object(selector)).every(
      ([label, value]) => labels[label] === value,
    );

  function isMine(kind: string, object: Given): boolean {
    const isHere = object.metadata.namespace === namespace;
    if (
      isHere &&
      (object.metadata.name === name ||
        object.metadata.labels?.[SERVICE_LABEL] === name)
    )
      return true;
    if (kind === 'Namespace') return object.metadata.name === namespace;
    if (kind === 'Pod') return isHere;
    if (kind === 'Service') {
      const selector = at(object, 'spec', 'selector');
      return isHere && selector !== undefined && selectsIt(selector);
    }
    if (isPolicy(kind)) return isHere && selectsIt(selectorOf(object));
    return hostsOf(object).some(
      host => hosts.has(host) || (isHere && host === name),
    );
  }

  /** Routes, rules and policies of the workload, with the rules for hosts that its routes lead to. */
  function own(bag: ObjectBag): ObjectBag {
    const routes = bag.VirtualService?.filter(one =>
      isMine('VirtualService', one),
    );
    const targets = new Set(routes?.flatMap(hostsOf));
    return Object.fromEntries(
      Object.entries(bag).map(([kind, objects]) => {
        if (kind === 'VirtualService') return [kind, routes];
        const isKept = (one: Given): boolean => {
          if (kind === 'DestinationRule')
            return (
              isMine(kind, one) || hostsOf(one).some(host => targets.has(host))
            );
          return (
            !isPolicy(kind) ||
            one.metadata.namespace === ROOT_NAMESPACE ||
            isMine(kind, one)
          );
        };
        return [kind, objects.filter(isKept)];
      }),
    );
  }

  return {
    isOwn: isMine,
    narrow(bag) {
      const kept = own(bag);
      const { services, accounts } = namesReferredTo(kept);
      return {
        ...kept,
        ...(kept.Service && {
          Service: kept.Service.filter(
            one =>
              services.has('*') ||
              services.has(one.metadata.name) ||
              isWaypoint(one) ||
              isMine('Service', one),
          ),
        }),
        ...(kept.ServiceAccount && {
          ServiceAccount: kept.ServiceAccount.filter(one =>
            accounts.has(one.metadata.name),
          ),
        }),
      };
    },
    isMeant: ({ object }, bag) =>
      Object.entries(bag).some(
        ([kind, objects]) =>
          kind === object.kind &&
          objects.some(
            one =>
              one.metadata.name === object.name &&
              one.metadata.namespace === object.namespace &&
              isMine(kind, one),
          ),
      ),
  };
}
