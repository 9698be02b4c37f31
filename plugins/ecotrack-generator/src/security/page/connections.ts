import { PORTS } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Plan } from '../../core/Plan';
import { sections } from '../../docs/markdown/sections';
import { markdownTable } from '../../docs/markdown/table';
import { markdownCode as code, markdownText } from '../../text/markdown';

/** Both directions of the NetworkPolicy, each way with its reason. */
export function connections(
  { service, platform }: GeneratorInput,
  { egress }: Plan,
): string {
  const { callers, exposure } = service.spec.mesh;
  const http = String(PORTS.http);
  const inwards = [
    ...[...new Set(callers.map(one => one.service))].map(name => [
      code(name),
      http,
      'Calls the API',
    ]),
    ...(exposure === 'public'
      ? [[code(platform.mesh.gateway.namespace), http, 'The Gateway']]
      : []),
    [
      code(platform.mesh.scraper.namespace),
      `${PORTS.management}, 15020, 15090`,
      'Prometheus reads the metrics of the service and of its proxy',
    ],
  ];
  const outwards = new Map(
    egress.map(({ to, ports, reason }) => {
      const row = [code(to), ports.join(', '), markdownText(reason)];
      return [row.join(), row];
    }),
  );
  return sections(
    '## Who may connect',
    'The NetworkPolicy refuses all other connections, in both directions; the AuthorizationPolicy also asks who calls and what for.',
    markdownTable(['From', 'Port', 'Why'], inwards),
    markdownTable(
      ['To', 'Port', 'Why'],
      [...outwards.values(), [code('kube-dns'), '53', 'Names']],
    ),
    'Probes of the kubelet come from the node of the pod, which no NetworkPolicy keeps out.',
  );
}
