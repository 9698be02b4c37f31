import {
  kindSource,
  querySource,
  ratioInWords,
  type Rule,
  type RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT } from '../../../projections';
import { requests } from '../../../queries/traffic';
import { errorsOf } from '../../../reading/errors';
import { sharesOf } from '../../../reading/shares';
import {
  DEFAULT_TOLERANCES,
  GRPC_ERRORS,
  Tolerance,
  tolerancesOf,
} from '../../../reading/tolerances';
import { deploymentOf } from '../../../reading/workload';

const isClients = ({ code }: Tolerance) => code.startsWith('4');

/** How calls with such a code ended. */
function endOf({ code }: Tolerance): string {
  if (code === '-') return 'without an answer';
  return code === GRPC_ERRORS ? 'with an error of gRPC' : `with ${code}`;
}

/** What a rule's threshold makes of a default: the bound of unhealthy, and that of degraded in proportion. */
const withThreshold = (one: Tolerance, threshold: number): Tolerance =>
  DEFAULT_TOLERANCES.includes(one)
    ? {
        ...one,
        failing: threshold,
        degraded: (one.degraded / one.failing) * threshold,
      }
    : one;

function check(context: RuleContext, isMeant: (one: Tolerance) => boolean) {
  const tolerances = tolerancesOf(deploymentOf(context)).map(one =>
    isMeant(one) ? withThreshold(one, context.threshold) : one,
  );
  const errors = errorsOf(
    sharesOf(context, requests, 'destination_workload'),
    tolerances,
  ).filter(({ tolerance }) => isMeant(tolerance));
  if (errors.length === 0) return 'does-not-apply' as const;
  const bad = errors.filter(
    ({ ratio, tolerance }) => ratio > 0 && ratio >= tolerance.degraded,
  );
  if (bad.length === 0) return 'fine' as const;
  const isFailing = bad.some(
    ({ ratio, tolerance }) => ratio >= tolerance.failing,
  );
  const words = ({ tolerance, ratio }: (typeof bad)[number]) =>
    `${ratioInWords(ratio)} of the calls to ${
      context.resource.name
    } ended ${endOf(tolerance)}`;
  return {
    state: isFailing ? ('unhealthy' as const) : ('degraded' as const),
    sentence: `${bad.map(words).join('; ')}.`,
    evidence: bad.map(({ tolerance, ratio }) => ({
      name: `Share ${endOf(tolerance)}`,
      value: ratio,
      unit: 'ratio' as const,
      threshold: isFailing ? tolerance.failing : tolerance.degraded,
      source: querySource(requests),
    })),
  };
}

const SOURCES = [kindSource(DEPLOYMENT), querySource(requests)];

/** M9, the service's part. */
export const serverErrors: Rule = {
  id: 'mesh/server-errors',
  title: 'Calls that fail',
  sources: SOURCES,
  threshold: {
    default: 0.1,
    unit: 'ratio',
    bounds: [0.001, 0.5],
    origin:
      'Kiali: unhealthy from 10 % on, degraded by any; the annotation health.kiali.io/rate goes before',
  },
  nextStep: 'Look at the log and the traces of the service for that time.',
  check: context => check(context, one => !isClients(one)),
};

/** M9, the callers' part. */
export const clientErrors: Rule = {
  id: 'mesh/client-errors',
  title: 'Calls that are refused as wrong',
  sources: SOURCES,
  threshold: {
    default: 0.2,
    unit: 'ratio',
    bounds: [0.01, 1],
    origin:
      'Kiali: unhealthy from 20 % on, degraded from half of that; the annotation health.kiali.io/rate goes before',
  },
  nextStep: 'See which callers send what the service does not take.',
  check: context => check(context, isClients),
};
