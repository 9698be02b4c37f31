import { fullHost, isKnownHost } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { isEmptySelector } from '../../../objects/selectors';
import { analyzer } from '../Analyzer';

/** Sidecars that let out to hosts which nothing has, and one for the whole mesh that selects workloads. */
export const sidecarHosts = analyzer(
  ['Sidecar', 'Service', 'ServiceEntry'],
  ({ Sidecar, Service, ServiceEntry }, { rootNamespace }) =>
    Sidecar.flatMap(one => {
      const object = nameOf('Sidecar', one);
      const unknown = one.spec.egress
        .flatMap(({ hosts }) => hosts)
        .map(host => host.split('/'))
        .filter(([, dnsName]) => dnsName && dnsName !== '*')
        .map(([namespace, dnsName]) =>
          fullHost(
            dnsName,
            namespace === '.' ? one.metadata.namespace ?? '' : namespace,
          ),
        )
        .filter(host => !isKnownHost(host, Service, ServiceEntry));
      return [
        ...unknown.map(host => ({
          id: 'KIA1004',
          level: 'warning' as const,
          sentence: `Lets out to ${host}, which no Service and no ServiceEntry has.`,
          object,
        })),
        ...(one.metadata.namespace === rootNamespace &&
        !isEmptySelector(one.spec.workloadSelector?.labels)
          ? [
              {
                id: 'KIA1006',
                level: 'warning' as const,
                sentence:
                  'Is in the root namespace, for the whole mesh, but selects workloads.',
                object,
              },
            ]
          : []),
      ];
    }),
);
