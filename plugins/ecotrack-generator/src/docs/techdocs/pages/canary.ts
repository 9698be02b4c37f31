import type { GeneratorInput } from '../../../core/GeneratorInput';
import { isCanary } from '../../../mesh/traffic/subsets';
import { text } from '../../../text/text';
import { fenced, sections } from '../../markdown/sections';

/** How a new version proves itself, and what to do when it cannot; nothing for a service without canaries. */
export function canarySection({ service }: GeneratorInput): string | false {
  if (!isCanary(service)) return false;
  const { name } = service.metadata;
  const last = service.spec.delivery.environments.at(-1)?.name ?? '';
  return sections(
    '## Canary',
    text`
A new version gets a growing share of the calls beside the old one. In ${last} each share is held against the
objectives in \`ecotrack.yaml\`: the canary's errors and its slow requests. Steps stand in
\`deploy/chart/values-<environment>.yaml\`. The pods are made by a Rollout, no Deployment:
`,
    fenced(
      'shell',
      text`
kubectl argo rollouts get rollout ${name}
kubectl argo rollouts abort ${name}
kubectl argo rollouts promote ${name}
`,
    ),
    text`
A canary that fails is left by itself. One that nobody calls waits: *InconclusiveAnalysis*. Promote or abort it.
After an abort revert the promotion, or Argo CD keeps asking for the version that failed.
`,
  );
}
