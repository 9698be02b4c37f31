import { componentName, pascalCase } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Alert, Technology } from './Alert';

type Named = Pick<Alert, 'technology' | 'name'>;

/** Name at Prometheus and Alertmanager, such as `KafkaConsumerLag`; the label `service` tells services apart. */
export const alertName = ({ technology, name }: Named): string =>
  pascalCase(`${technology}-${name}`);

/** Page of a technology below docs/; the portal shows live state on pages of this shape. */
export const runbookPage = (technology: Technology): string =>
  `runbooks/${technology}.md`;

/** Heading of the section; what TechDocs makes of it is the alert's name again. */
export const sectionTitle = ({ name }: Pick<Alert, 'name'>): string =>
  `${name[0].toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

/** Address of the section in the portal. */
export const runbookUrl = (
  { service, platform }: Pick<GeneratorInput, 'service' | 'platform'>,
  { technology, name }: Named,
): string =>
  `${platform.portalUrl.replace(
    /\/+$/,
    '',
  )}/docs/default/component/${componentName(
    service,
  )}/runbooks/${technology}/#${name}`;
