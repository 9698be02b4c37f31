import { deploymentName, type Service } from '@ecotrack/model';
import { inNamespaces } from '../../observability/promql/inNamespaces';
import { ownSeries } from '../../observability/promql/selectors';
import { errorBudget, SLOW_BUDGET } from '../../observability/rules/burnRates';
import { bucketBound } from '../../observability/rules/recordings';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';

/** Argument of an analysis: the hash that the names of the canary's pods have. */
export const ARGUMENT = 'canary';

export const analysisName = deploymentName;

/** Requests of others that the canary itself answered. */
const requests = (service: Service) =>
  `${ownSeries(service)},pod=~"${deploymentName(
    service,
  )}-{{args.${ARGUMENT}}}-.*",uri!~"/actuator.*"`;

const rate = (series: string, selector: string) =>
  `sum(rate(http_server_requests_seconds_${series}{${selector}}[2m]))`;

/** No failed request has no series: that is zero of those that were answered, and nothing where none was. */
const failed = (service: Service) =>
  `(${rate(
    'count',
    `${requests(service)},outcome="SERVER_ERROR"`,
  )} or vector(0))
/
${rate('count', requests(service))}
`;

const slow = (service: Service) =>
  `1 -
${rate(
  'bucket',
  `${requests(service)},le="${bucketBound(
    service.spec.observability.slo.latencyMs,
  )}"`,
)}
/
${rate('count', requests(service))}
`;

/**
 * A share held against the objective, five times in as many minutes. No answer and NaN mean that there
 * were no requests: neither condition holds then, which is inconclusive and waits for somebody. One
 * failed request is seen by two measurements, so that two of them do not end the canary yet.
 */
const metric = (name: string, query: string, budget: number) => {
  const most = Number(budget.toPrecision(6));
  const known = 'len(result) > 0 && !isNaN(result[0])';
  return {
    name,
    interval: '1m',
    count: 5,
    successCondition: `${known} && result[0] <= ${most}`,
    failureCondition: `${known} && result[0] > ${most}`,
    failureLimit: 2,
    inconclusiveLimit: 2,
    provider: { prometheus: { query: inNamespaces(query) } },
  };
};

/** What a canary is judged by: the objectives of the service, by what its own pods say. Argo Rollouts knows where Prometheus is. */
export const analysisTemplate = (service: Service): ManifestTemplate => ({
  file: 'rollout.yaml',
  object: {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: metadata(service, analysisName(service)),
    spec: {
      args: [{ name: ARGUMENT }],
      metrics: [
        metric('failed-requests', failed(service), errorBudget(service)),
        metric('slow-requests', slow(service), SLOW_BUDGET),
      ],
    },
  },
});
