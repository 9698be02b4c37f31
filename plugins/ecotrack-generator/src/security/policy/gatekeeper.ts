import type { Platform } from '@ecotrack/model';
import type { Constraint } from './Constraint';
import { PODS } from './workloads';

/** What reads other objects knows them late in a cluster, and must not refuse what is delivered with them. */
const ACTIONS = {
  enforcementAction: 'scoped',
  scopedEnforcementActions: [
    { action: 'deny', enforcementPoints: [{ name: 'gator.gatekeeper.sh' }] },
    {
      action: 'warn',
      enforcementPoints: [
        { name: 'validation.gatekeeper.sh' },
        { name: 'audit.gatekeeper.sh' },
      ],
    },
  ],
};

const strings = { type: 'array', items: { type: 'string' } };

const nameOf = ({ kind }: Constraint) => kind.toLowerCase();

const regoOf = (one: Constraint) =>
  [`package ${nameOf(one)}`, one.ofPods && PODS.trimEnd(), one.rego.trimEnd()]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');

export const constraintTemplate = (one: Constraint) => ({
  apiVersion: 'templates.gatekeeper.sh/v1',
  kind: 'ConstraintTemplate',
  metadata: {
    name: nameOf(one),
    annotations: {
      description: one.about,
      'metadata.gatekeeper.sh/requires-sync-data':
        one.reads && JSON.stringify([one.reads]),
    },
  },
  spec: {
    crd: {
      spec: {
        names: { kind: one.kind },
        validation: {
          openAPIV3Schema: {
            type: 'object',
            properties:
              one.parameters &&
              Object.fromEntries(
                Object.keys(one.parameters).map(name => [name, strings]),
              ),
          },
        },
      },
    },
    targets: [
      {
        target: 'admission.k8s.gatekeeper.sh',
        code: [
          { engine: 'Rego', source: { version: 'v1', rego: regoOf(one) } },
        ],
      },
    ],
  },
});

/** The constraint holds in the namespaces of services of all environments. */
export const constraint = (one: Constraint, { environments }: Platform) => ({
  apiVersion: 'constraints.gatekeeper.sh/v1beta1',
  kind: one.kind,
  metadata: { name: nameOf(one) },
  spec: {
    ...(one.reads ? ACTIONS : { enforcementAction: 'deny' }),
    match: {
      kinds: one.kinds,
      namespaces: [...new Set(environments.map(({ namespace }) => namespace))],
    },
    parameters: one.parameters,
  },
});
