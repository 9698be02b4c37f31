import { fullHost } from '../objects/hosts';
import type { ObjectOf } from '../objects/Objects';

/** Hosts that a Sidecar lets out to by their whole names. */
export const namedHosts = ({
  metadata,
  spec,
}: ObjectOf<'Sidecar'>): readonly string[] =>
  spec.egress
    .flatMap(({ hosts }) => hosts)
    .flatMap(entry => {
      const [where, name = ''] = entry.split('/');
      const namespace = where === '.' ? metadata.namespace ?? '' : where;
      return name.includes('*') ? [] : [fullHost(name, namespace)];
    });
