import { endsAt, endsIn, nodesAt, objectsOf } from '../fields';
import type { End, Placed, Wiring } from '../Wiring';

/** That somebody may make a call. */
export interface Access {
  /** Namespace and service account, such as `shop/order`. */
  readonly caller: End;
  /** Method and path, such as `GET /api/v1/carts/{*}`. */
  readonly call: End;
}

const IDENTITY = /^[^/]+\/ns\/([^/]+)\/sa\/([^/]+)$/;

/** What a policy that allows lets each of its principals do. */
export const accessOf = (policy: Placed): Access[] =>
  nodesAt(policy.value, 'spec.rules.*').flatMap(({ path: rule }) =>
    endsAt(policy, `${rule}.from.*.source.principals.*`).flatMap(principal => {
      const [, namespace, account] = IDENTITY.exec(principal.value) ?? [];
      const caller = {
        ...principal,
        value: account ? `${namespace}/${account}` : principal.value,
      };
      return nodesAt(policy.value, `${rule}.to.*.operation`).flatMap(
        ({ path }) =>
          endsAt(policy, `${path}.methods.*`).flatMap(method =>
            endsAt(policy, `${path}.paths.*`).map(target => ({
              caller,
              call: { ...target, value: `${method.value} ${target.value}` },
            })),
          ),
      );
    }),
  );

/** What the service document lets its callers do, in the words of the mesh. */
export function declaredAccess(wiring: Wiring): Access[] {
  const { documents } = wiring;
  const service = documents.get('ecotrack.yaml');
  if (!service) return [];
  const base =
    endsIn(wiring, 'ecotrack.yaml', 'spec.application.basePath')[0]?.value ??
    '';
  const [namespace] = objectsOf(wiring, ['AuthorizationPolicy']).flatMap(one =>
    endsAt(one, 'metadata.namespace'),
  );
  return nodesAt(service.value, 'spec.mesh.callers.*').flatMap(({ path }) =>
    endsAt(service, `${path}.service`).flatMap(caller =>
      nodesAt(service.value, `${path}.operations.*`).flatMap(operation =>
        endsAt(service, `${operation.path}.method`).flatMap(method =>
          endsAt(service, `${operation.path}.path`).map(target => ({
            caller: { ...caller, value: `${namespace?.value}/${caller.value}` },
            call: {
              ...target,
              value: `${method.value} ${base}${target.value.replace(
                /\{[^}]+\}/g,
                '{*}',
              )}`,
            },
          })),
        ),
      ),
    ),
  );
}
