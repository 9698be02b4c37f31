import { applicationName, isAutoscaled, sizingOf } from '@ecotrack/model';
import { environmentsOf } from '../../../core/environments';
import type { GeneratorInput } from '../../../core/GeneratorInput';
import { markdownCode as code } from '../../../text/markdown';
import { notice } from '../../../text/notice';
import { text } from '../../../text/text';
import { isScaledByLag } from '../../../delivery/scaling/values';
import { sections } from '../../markdown/sections';
import { markdownTable } from '../../markdown/table';
import { canarySection } from './canary';
import { pipelineSection } from '../parts/pipelineSection';

const ROWS = [
  'Cluster',
  'Namespace',
  'Namespace of its data',
  'Pods',
  'CPU, request and limit',
  'Memory',
  'Argo CD Application',
  'Sync',
] as const;

/** One column for each environment, in the order of promotion. */
function environmentTable(input: GeneratorInput): string {
  const { service } = input;
  const columns = environmentsOf(input).map(({ platform, service: wish }) => {
    const sizing = sizingOf(service, wish);
    return {
      Cluster: code(platform.cluster),
      Namespace: code(platform.namespace),
      'Namespace of its data': code(platform.dataNamespace),
      Pods: isAutoscaled(sizing)
        ? `${sizing.minReplicas} to ${sizing.maxReplicas}`
        : String(sizing.minReplicas),
      'CPU, request and limit': `${sizing.cpu}, ${sizing.cpuLimit}`,
      Memory: sizing.memory,
      'Argo CD Application': code(applicationName(service, platform.name)),
      Sync: platform.autoSync ? 'by itself' : 'by hand',
    };
  });
  return markdownTable(
    ['', ...environmentsOf(input).map(({ platform }) => platform.name)],
    ROWS.map(row => [row, ...columns.map(column => column[row])]),
  );
}

/** What decides how many pods run, as far as this service has it. */
function scaling(input: GeneratorInput): string {
  const { service, platform } = input;
  const by = isScaledByLag(service.spec.delivery.scaling, platform)
    ? 'the events that wait in the topics they consume (KEDA)'
    : 'the CPU that their own container uses, in percent of what it requests';
  const auto = environmentsOf(input).some(({ service: wish }) =>
    isAutoscaled(sizingOf(service, wish)),
  );
  return sections(
    '## Scaling',
    auto &&
      text`
Where the table has two numbers of pods, an autoscaler chooses between them by
${by}.
The manifests then name no number of their own. The numbers stand in \`ecotrack.yaml\`.
`,
    'One pod at a time may be evicted when a node is drained.',
    platform.scaling.vpa &&
      text`
The Vertical Pod Autoscaler recommends resources and changes none: ${code(
        `kubectl describe vpa ${service.metadata.name}`,
      )} tells
what the pods would need.
`,
  );
}

const SURVIVES = text`
## What stays

Database, roles and topics stay when the chart or its Application is deleted: they carry
\`helm.sh/resource-policy: keep\` and \`Prune=false,Delete=false\`. Who wants them gone removes them by hand.
`;

/** docs/delivery.md: where the service runs, how a version gets there and how it is taken back. */
export function deliveryMd(input: GeneratorInput): string {
  const { source } = input;
  return sections(
    notice('markup'),
    '# Delivery',
    environmentTable(input),
    text`
An Argo CD Application applies what is in \`deploy/rendered/<environment>\` on the branch ${code(
      source.branch,
    )}. That
is what the Helm chart in \`deploy/chart\` prints with the values of the environment.
`,
    scaling(input),
    canarySection(input),
    pipelineSection(input),
    SURVIVES,
  );
}
