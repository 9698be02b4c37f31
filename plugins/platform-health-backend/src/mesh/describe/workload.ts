import { enrolmentOf } from '@ecotrack/analysis';
import type { MeshWorkloadDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  keyNumber,
  known,
  type Description,
  type RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { requests } from '../queries/traffic';
import { callersOf } from '../reading/callers';
import { callsOf } from '../reading/calls';
import { certificateSeconds } from '../reading/certificates';
import { errorsOf } from '../reading/errors';
import { mtlsOf } from '../reading/mtls';
import { isTold, proxyStatuses } from '../reading/proxyStatus';
import { rateOf, sharesOf } from '../reading/shares';
import { DEFAULT_TOLERANCES } from '../reading/tolerances';
import { deploymentOf, podsOf } from '../reading/workload';
import { latencyOf } from '../rules/workload/traffic/latency';
import { securedRatio } from '../rules/workload/traffic/plainTraffic';

type Context = Omit<RuleContext, 'threshold'>;

/** Callers that a page can show; the tab says how many there are in all. */
const MOST_CALLERS = 50;

function proxiesOf(
  context: Context,
): MeshWorkloadDetails['proxies'] | undefined {
  return known(() => {
    const pods = podsOf(context);
    const deployment = deploymentOf(context);
    return {
      enrolled: pods.filter(pod => enrolmentOf(pod) !== 'none').length,
      ready: proxyStatuses(context).filter(one => isTold(one) && one.ready)
        .length,
      wanted:
        (deployment && countAt(deployment, 'spec', 'replicas')) ?? pods.length,
    };
  });
}

function trafficOf(context: Context) {
  const shares = known(() =>
    sharesOf(context, requests, 'destination_workload'),
  );
  const rate = shares && rateOf(shares);
  return {
    rate,
    errorRatio:
      shares && rate
        ? errorsOf(shares, DEFAULT_TOLERANCES)
            .filter(({ tolerance }) => !tolerance.code.startsWith('4'))
            .reduce((sum, one) => sum + (one.ratio * one.rate) / rate, 0)
        : undefined,
    p99: known(() => latencyOf(context)),
  };
}

/** The certificate that ends first. */
function certificateOf(context: Context): Description['certificates'] {
  const [first] = [
    ...(known(() => certificateSeconds(context)) ?? new Map<string, number>()),
  ].sort(([, one], [, other]) => one - other);
  if (!first) return [];
  const [name, seconds] = first;
  const expires = new Date(context.world.now.getTime() + seconds * 1000);
  return [
    { purpose: 'workload identity', name, expires: expires.toISOString() },
  ];
}

/** The workload in the mesh, as far as it is known. */
export function describeWorkload(context: Context): Description {
  const proxies = proxiesOf(context);
  const mtls = known(() => mtlsOf(context).own);
  const observedRatio = known(() => securedRatio(context));
  const callers = known(() => callersOf(context));
  const calls = known(() => callsOf(context));
  const { rate, errorRatio, p99 } = trafficOf(context);
  return {
    sentence: proxies
      ? `${proxies.enrolled} of ${proxies.wanted} pods in the mesh${
          mtls ? `, mTLS ${mtls.mode}` : ''
        }`
      : 'In the mesh',
    keyNumbers: [
      ...keyNumber(
        'enrolled-pods',
        proxies?.enrolled,
        'count',
        proxies?.wanted,
      ),
      ...keyNumber('requests', rate, 'perSecond'),
      ...keyNumber('error-ratio', errorRatio, 'ratio'),
      ...keyNumber('latency-p99', p99, 'milliseconds'),
    ],
    certificates: certificateOf(context),
    ...(proxies &&
      mtls &&
      callers && {
        details: {
          type: 'mesh-workload',
          proxies,
          mtls: {
            mode: mtls.mode,
            policies: mtls.policies,
            ...(observedRatio !== undefined && { observedRatio }),
          },
          callers: callers
            .slice(0, MOST_CALLERS)
            .map(caller =>
              caller.principal === 'anyone' && mtls.mode === 'strict'
                ? { ...caller, principal: 'anyone in the mesh' }
                : caller,
            ),
          ...(calls && { calls }),
          ...(rate !== undefined && {
            traffic: {
              requestsPerSecond: rate,
              ...(errorRatio !== undefined && { errorRatio }),
              ...(p99 !== undefined && { p99Milliseconds: p99 }),
            },
          }),
        },
      }),
  };
}
