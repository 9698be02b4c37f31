import type { ObjectBag } from '../objects/Objects';
import { wantedEnrolment } from '../mesh/enrolment';

type Input = NonNullable<ObjectBag['Pod']>[number];
type Labels = Readonly<Record<string, string>>;

/** A Deployment, a Rollout, or whatever else makes pods by a template. */
export interface PodMaker {
  readonly metadata: Input['metadata'];
  readonly spec: {
    readonly template: {
      readonly metadata?: {
        readonly labels?: Labels;
        readonly annotations?: Labels;
      };
      readonly spec: {
        readonly initContainers?: readonly unknown[] | null;
        readonly [field: string]: unknown;
      };
    };
  };
}

const REDIRECTED = 'ambient.istio.io/redirection';
const PROXY = { name: 'istio-proxy', restartPolicy: 'Always' };

/** The pod that would be made in its namespace, with the proxy that the mesh would put into it. */
export function plannedPod(
  { metadata, spec: { template } }: PodMaker,
  namespace: { readonly metadata: Input['metadata'] },
): Input & { readonly metadata: { readonly annotations?: Labels } } {
  const { labels, annotations } = template.metadata ?? {};
  const enrolment = wantedEnrolment(namespace, { labels, annotations });
  return {
    metadata: {
      ...metadata,
      labels,
      annotations: {
        ...annotations,
        ...(enrolment === 'ambient' && { [REDIRECTED]: 'enabled' }),
      },
    },
    spec: {
      ...template.spec,
      initContainers: [
        ...(enrolment === 'sidecar' ? [PROXY] : []),
        ...(template.spec.initContainers ?? []),
      ],
    },
  };
}
