import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Plan } from '../../core/Plan';
import { environmentsOf } from '../../core/environments';
import { fenced, sections } from '../../docs/markdown/sections';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { audit } from './audit';
import { connections } from './connections';
import { policies } from './policies';
import { rotation } from './rotation';

/** docs/security.md: who may connect, what the platform demands, how a secret is changed, and who did what. */
export function securityMd(input: GeneratorInput, plan: Plan): string {
  const { service } = input;
  const [{ platform: first }] = environmentsOf(input);
  return sections(
    notice('markup'),
    '# Security',
    text`
The commands need these variables; here they are those of ${first.name}, [Delivery](delivery.md) has all environments:
`,
    fenced(
      'bash',
      text`
CONTEXT=${first.cluster}
NAMESPACE=${first.namespace}
DATA_NAMESPACE=${first.dataNamespace}
NAME=${service.metadata.name}
`,
    ),
    connections(input, plan),
    rotation(service, plan),
    audit(input),
    policies(input, plan),
  );
}
