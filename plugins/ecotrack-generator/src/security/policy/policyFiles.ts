import type { Platform } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { toYaml } from '../../structured/yaml';
import { notice } from '../../text/notice';
import { constraintsOf } from './constraints';
import { constraint, constraintTemplate } from './gatekeeper';

const stream = (documents: readonly object[]) =>
  `${notice('hash')}\n${documents
    .map(document => `---\n${toYaml(document)}`)
    .join('')}`;

/** Gatekeeper's policies of the platform, so that a pipeline refuses what the clusters would. */
export function policyFiles(platform: Platform): GeneratedFile[] {
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
  ];
}
