import { HealthCode } from '../application/status';
import { Resource } from '../sync/compare';
import { Health } from './Health';
import { resourceHealth } from './resourceHealth';

const FROM_BEST: HealthCode[] = [
  'Healthy',
  'Suspended',
  'Progressing',
  'Missing',
  'Degraded',
  'Unknown',
];

const isWorse = (than: HealthCode, code: HealthCode) =>
  FROM_BEST.indexOf(code) > FROM_BEST.indexOf(than);

const MOST_CAUSES = 3;

function causedBy(causes: Resource[]): string {
  if (causes.length === 0) return '';
  const names = causes.slice(0, MOST_CAUSES).map(cause => {
    const type = cause.group ? `${cause.group}/${cause.kind}` : cause.kind;
    const place = cause.namespace ? `${cause.namespace}/` : '';
    return `${type}:${place}${cause.name}`;
  });
  const more = causes.length - names.length;
  return `Caused by ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * The worst health of the live objects. Missing objects do not count, unless all are missing:
 * that they are missing says the sync status already.
 */
export function applicationHealth(resources: Resource[]): Health {
  let status: HealthCode = 'Healthy';
  let causes: Resource[] = [];
  for (const resource of resources) {
    const health = resource.live && resourceHealth(resource.live);
    if (!health) continue;
    if (isWorse(status, health.status)) {
      status = health.status;
      causes = [resource];
    } else if (status === health.status && status !== 'Healthy') {
      causes.push(resource);
    }
  }
  const isAllMissing =
    resources.length > 0 && resources.every(resource => !resource.live);
  return isAllMissing
    ? { status: 'Missing', message: '' }
    : { status, message: causedBy(causes) };
}
