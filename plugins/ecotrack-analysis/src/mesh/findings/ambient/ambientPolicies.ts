import { nameOf, ObjectName } from '../../../objects/Objects';
import { hasHttpFields } from '../../authorization/matchRule';
import { hasTarget } from '../../authorization/policiesOf';
import { enrolmentOf } from '../../enrolment';
import { selectorIndex } from '../../../objects/selectors';
import { analyzer, ConfigFinding } from '../Analyzer';

const finding = (
  object: ObjectName,
  sentence: string,
  twin?: string,
): ConfigFinding => ({
  id: 'IST0167',
  ...(twin && { twins: [twin] }),
  level: 'warning',
  sentence,
  object,
});

const NO_SIDECAR =
  'Is for workloads in ambient mode, which have no sidecar: take it out.';
const NO_WAYPOINT =
  'Is for calls of HTTP in a namespace in ambient mode, where only waypoints see them: name a Service or Gateway in spec.targetRefs.';

/** Policies that ambient mode leaves without effect: those of sidecars, and those on HTTP that no waypoint is told of. */
export const ambientPolicies = analyzer(
  [
    'Namespace',
    'Pod',
    'Sidecar',
    'AuthorizationPolicy',
    'RequestAuthentication',
    'Telemetry',
  ],
  objects => {
    const ambient = new Set(
      objects.Namespace.filter(
        ({ metadata }) =>
          metadata.labels?.['istio.io/dataplane-mode'] === 'ambient',
      ).map(({ metadata }) => metadata.name),
    );
    const selecting = selectorIndex(objects.Sidecar, ({ metadata, spec }) => ({
      namespace: metadata.namespace ?? '',
      labels: spec.workloadSelector?.labels,
    }));
    const idle = new Set([
      ...objects.Sidecar.filter(({ metadata }) =>
        ambient.has(metadata.namespace ?? ''),
      ),
      ...objects.Pod.filter(pod => enrolmentOf(pod) === 'ambient').flatMap(
        ({ metadata }) => selecting(metadata.namespace ?? '', metadata.labels),
      ),
    ]);
    const isHere = (one: { metadata: { namespace?: string } }) =>
      ambient.has(one.metadata.namespace ?? '');
    return [
      ...[...idle].map(one => finding(nameOf('Sidecar', one), NO_SIDECAR)),
      ...objects.AuthorizationPolicy.filter(
        one =>
          isHere(one) && !hasTarget(one) && one.spec.rules.some(hasHttpFields),
      ).map(one =>
        finding(nameOf('AuthorizationPolicy', one), NO_WAYPOINT, 'KIA0110'),
      ),
      ...objects.RequestAuthentication.filter(
        one => isHere(one) && one.spec.targetRefs.length === 0,
      ).map(one =>
        finding(nameOf('RequestAuthentication', one), NO_WAYPOINT, 'KIA1115'),
      ),
      ...objects.Telemetry.filter(
        one =>
          isHere(one) &&
          one.spec.targetRefs.length === 0 &&
          one.spec.selector !== undefined,
      ).map(one => finding(nameOf('Telemetry', one), NO_WAYPOINT, 'KIA1117')),
    ];
  },
);
