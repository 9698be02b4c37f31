import type { GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Plan } from '../../core/Plan';
import { managedDocuments } from '../../structured/manifestFiles';
import { toYaml } from '../../structured/yaml';
import { rulesfile } from '../runtime/falcoRules';
import { constraintsOf } from './constraints';
import { constraint, constraintTemplate } from './gatekeeper';

const stream = (documents: readonly object[]) =>
  managedDocuments(documents.map(toYaml));

/**
 * Gatekeeper's policies of the platform, so that a pipeline refuses what the clusters would; and what
 * Falco watches the pods of a sensitive service for. Both are the platform's to apply.
 */
export function policyFiles(
  { service, platform }: GeneratorInput,
  plan: Plan,
): GeneratedFile[] {
  const all = constraintsOf(platform);
  return [
    {
      path: 'policy/constraint-templates.yaml',
      content: stream(all.map(constraintTemplate)),
      class: 'managed',
      purpose:
        "The platform's rules for what is delivered, as Gatekeeper reads them.",
    },
    {
      path: 'policy/constraints.yaml',
      content: stream(all.map(one => constraint(one, platform))),
      class: 'managed',
      purpose: 'Where the rules of the platform hold, and what they are told.',
    },
    ...(service.spec.application.sensitivity === 'sensitive'
      ? [
          {
            path: 'policy/falco-rules.yaml',
            content: stream([rulesfile(service, platform, plan.egress)]),
            class: 'managed' as const,
            purpose: 'What Falco watches the pods of the service for.',
          },
        ]
      : []),
  ];
}
