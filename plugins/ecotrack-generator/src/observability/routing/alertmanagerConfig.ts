import type { PlatformEnvironment } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import {
  value,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import type { Alert } from '../alerts/Alert';
import { alertName } from '../alerts/alertNames';
import { teamOf } from './teamOf';

type Input = Pick<GeneratorInput, 'service' | 'platform'>;
type Severity = Alert['severity'];

const SEVERITIES: readonly Severity[] = ['critical', 'warning'];

/** Chart value: whom a critical alert goes to. */
const CRITICAL_TO = 'alerts.critical';

/** Nobody is called at night for an environment that is not the last of the way to production. */
export const alertValues = (
  { environments }: Input['platform'],
  environment: PlatformEnvironment,
) => ({
  alerts: {
    critical: (environment.name === environments.at(-1)?.name
      ? 'critical'
      : 'warning') satisfies Severity,
  },
});

const is = (name: string, expected: string) => ({
  name,
  matchType: '=',
  value: expected,
});

/**
 * Whom the alerts of the service go to: one receiver of its team for each severity. A critical one is
 * told again every hour until it ends. When no pod is ready, that is told and no warning that follows from it.
 */
export const alertmanagerConfig = ({
  service,
  platform,
}: Input): ManifestTemplate => {
  const ours = is('service', service.metadata.name);
  return {
    file: 'alert-routing.yaml',
    object: {
      apiVersion: 'monitoring.coreos.com/v1alpha1',
      kind: 'AlertmanagerConfig',
      metadata: metadata(service, service.metadata.name),
      spec: {
        route: {
          receiver: 'warning',
          matchers: [ours],
          groupBy: ['alertname', 'namespace', 'service'],
          groupWait: '30s',
          groupInterval: '5m',
          repeatInterval: '12h',
          routes: [
            {
              receiver: value(CRITICAL_TO),
              matchers: [is('severity', 'critical')],
              repeatInterval: '1h',
            },
          ],
        },
        receivers: SEVERITIES.map(severity => ({
          name: severity,
          webhookConfigs: [
            {
              sendResolved: true,
              urlSecret: {
                name: platform.observability.alertSecret,
                key: `${teamOf(service)}.${severity}`,
              },
            },
          ],
        })),
        inhibitRules: [
          {
            sourceMatch: [
              ours,
              is(
                'alertname',
                alertName({ technology: 'application', name: 'unavailable' }),
              ),
            ],
            targetMatch: [ours, is('severity', 'warning')],
            equal: ['namespace'],
          },
        ],
      },
    },
  };
};
