import type { GeneratorInput } from '../../core/GeneratorInput';
import type { NavEntry } from '../../docs/techdocs/mkdocs.yml';
import { runbookPage } from '../alerts/alertNames';
import { alertsOf, technologiesOf } from '../alerts/alertsOf';
import { logAlertsOf } from '../logs/logAlertsOf';
import { runbookMd, TITLES } from './runbookMd';

/** One page of the TechDocs site for each technology that has alerts. */
export function runbookPages(
  input: Pick<GeneratorInput, 'service' | 'platform'>,
): (Required<NavEntry> & { readonly content: string })[] {
  const alerts = [...alertsOf(input), ...logAlertsOf(input.service)];
  return technologiesOf(alerts).map(technology => ({
    title: `Runbook: ${TITLES[technology]}`,
    file: runbookPage(technology),
    about: `what to do when an alert on ${TITLES[technology]} fires`,
    content: runbookMd(
      input,
      technology,
      alerts.filter(alert => alert.technology === technology),
    ),
  }));
}
