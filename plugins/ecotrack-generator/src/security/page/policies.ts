import type { Service } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Plan } from '../../core/Plan';
import { environmentsOf } from '../../core/environments';
import { fenced, sections } from '../../docs/markdown/sections';
import { markdownTable } from '../../docs/markdown/table';
import { markdownCode as code } from '../../text/markdown';
import { text } from '../../text/text';
import { constraintsOf } from '../policy/constraints';
import { falcoRules } from '../runtime/falcoRules';

/** A NetworkPolicy that lets nothing through holds the pod once no other one selects it. */
const quarantine = ({ metadata }: Service) => text`
kubectl --context "$CONTEXT" -n "$NAMESPACE" apply -f - <<'YAML'
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${metadata.name}-quarantine
  labels:
    app.kubernetes.io/name: ${metadata.name}
    app.kubernetes.io/part-of: ${metadata.system}
    backstage.io/kubernetes-id: ${metadata.name}
spec:
  podSelector: { matchLabels: { ecotrack.io/quarantine: ${metadata.name} } }
  policyTypes: [Ingress, Egress]
YAML
kubectl --context "$CONTEXT" -n "$NAMESPACE" label pod <pod> "ecotrack.io/quarantine=$NAME" app.kubernetes.io/instance-
`;

/** What the platform refuses at the door, and what it watches for behind it. */
export function policies(input: GeneratorInput, { egress }: Plan): string {
  const { service, platform } = input;
  const [{ platform: first }] = environmentsOf(input);
  return sections(
    '## What the platform demands',
    text`
\`policy/\` has the constraints of the platform as Gatekeeper holds them in the clusters. This asks them beforehand:
`,
    fenced(
      'bash',
      `gator test --filename policy --filename deploy/rendered/${first.name}`,
    ),
    markdownTable(
      ['Constraint', 'Demands'],
      constraintsOf(platform).map(({ kind, about }) => [code(kind), about]),
    ),
    service.spec.application.sensitivity === 'sensitive' &&
      sections(
        '## What Falco watches for',
        text`
\`policy/falco-rules.yaml\` is a Rulesfile of Falco's operator. Who runs Falco applies it in the namespace of Falco, since
who is watched must not write the watch: \`kubectl apply -n <namespace of Falco> -f policy/falco-rules.yaml\`.
`,
        markdownTable(
          ['Rule', 'Why'],
          falcoRules(service, egress).map(({ rule, desc }) => [rule, desc]),
        ),
        'An event of these is an incident. Cut the pod off and keep it for those who look into it; another one takes its place. Then rotate every secret that it had.',
        fenced('bash', quarantine(service)),
      ),
  );
}
