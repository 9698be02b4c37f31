import type { GeneratorInput } from '../../core/GeneratorInput';
import { environmentsOf } from '../../core/environments';
import { fenced, sections } from '../../docs/markdown/sections';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { alertName, sectionTitle } from '../alerts/alertNames';
import type { Alert, Technology } from '../alerts/Alert';
import { variables } from './variables';

export const TITLES: { readonly [technology in Technology]: string } = {
  application: 'Application',
  postgres: 'PostgreSQL',
  redis: 'Redis',
  kafka: 'Kafka',
  mesh: 'Mesh',
  delivery: 'Delivery',
};

const section = (alert: Alert) => {
  const { symptoms, checks, remedy, verification, rollBack } = alert.runbook;
  return sections(
    `## ${sectionTitle(alert)}`,
    `Alert \`${alertName(alert)}\`, ${alert.severity}.`,
    `**Symptoms.** ${symptoms}`,
    '**Checks.**',
    fenced('bash', checks.join('\n')),
    `**Remedy.** ${remedy}`,
    `**Verification.** ${verification}`,
    `**Roll-back.** ${rollBack}`,
  );
};

/** docs/runbooks/<technology>.md: a section for each alert, under the name that its `runbook_url` has. */
export function runbookMd(
  input: Pick<GeneratorInput, 'service' | 'platform'>,
  technology: Technology,
  alerts: readonly Alert[],
): string {
  const [{ platform: first }] = environmentsOf(input);
  return sections(
    notice('markup'),
    text`
# ${TITLES[technology]}

What to do when an alert fires. Each section belongs to the alert of the same name.

Set these in your shell first; here they are those of ${first.name}, the alert names its \`namespace\`, and
[Delivery](../delivery.md) has all environments:
`,
    fenced('bash', variables(input, first, technology)),
    'What runs comes from Git: Argo CD undoes changes by hand.',
    ...alerts.map(section),
  );
}
