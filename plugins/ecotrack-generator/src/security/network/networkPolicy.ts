import type { Platform, Service } from '@ecotrack/model';
import type { Egress } from '../../core/Contributions';
import type {
  ManifestNode,
  ManifestTemplate,
} from '../../structured/ManifestTemplate';
import {
  DATA_NAMESPACE,
  NAMESPACE,
  metadata,
  selectorLabels,
} from '../../structured/metadata';
import { ingressRules } from './ingressRules';
import { podsOf, tcp } from './peers';

/** Everything but private, link-local and carrier networks: a policy knows no host names. */
const OUTSIDE = [
  {
    ipBlock: {
      cidr: '0.0.0.0/0',
      except: [
        '10.0.0.0/8',
        '100.64.0.0/10',
        '169.254.0.0/16',
        '172.16.0.0/12',
        '192.168.0.0/16',
      ],
    },
  },
  { ipBlock: { cidr: '::/0', except: ['fc00::/7', 'fe80::/10'] } },
];

const DNS = {
  to: [podsOf('kube-system', { 'k8s-app': 'kube-dns' })],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
};

/** Who may open a connection to the pods and what they may open themselves; all else is refused, both ways. */
export function networkPolicy(
  service: Service,
  platform: Platform,
  egress: readonly Egress[],
): ManifestTemplate {
  const inside = egress.filter(({ namespace }) => namespace);
  const outside = egress.filter(({ namespace }) => !namespace);
  const rules = [
    DNS,
    ...inside.map(one => ({
      to: [podsOf(namespaceOf(one, platform), one.podLabels)],
      ports: tcp(one.ports),
    })),
    ...(outside.length
      ? [{ to: OUTSIDE, ports: tcp(outside.flatMap(({ ports }) => ports)) }]
      : []),
  ];
  const unique = new Map(rules.map(rule => [JSON.stringify(rule), rule]));
  return {
    file: 'network-policy.yaml',
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: metadata(service, service.metadata.name),
      spec: {
        podSelector: { matchLabels: selectorLabels(service) },
        policyTypes: ['Ingress', 'Egress'],
        ingress: ingressRules(service, platform),
        egress: [...unique.values()],
      },
    },
  };
}

/** The chart knows two namespaces by environment; any other one is the same everywhere. */
function namespaceOf(egress: Egress, platform: Platform): ManifestNode {
  const { namespace = () => '' } = egress;
  const all = platform.environments;
  if (all.every(one => namespace(one) === one.namespace)) return NAMESPACE;
  if (all.every(one => namespace(one) === one.dataNamespace)) {
    return DATA_NAMESPACE;
  }
  const names = new Set(all.map(one => namespace(one)));
  if (names.size > 1) {
    throw new Error(
      `The way to '${egress.to}' leads to ${[...names].join(
        ', ',
      )}: neither the namespace of the services, nor of the data, nor one for all environments.`,
    );
  }
  return [...names][0];
}
