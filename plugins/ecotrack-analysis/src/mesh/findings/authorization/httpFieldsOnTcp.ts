import { nameOf, ObjectOf } from '../../../objects/Objects';
import { selectedPods } from '../../../objects/pods';
import { selectorIndex } from '../../../objects/selectors';
import { hasHttpFields } from '../../authorization/matchRule';
import { actionOf, hasTarget } from '../../authorization/policiesOf';
import { analyzer } from '../Analyzer';
import { isHttpPort } from '../portProtocol';

type Policy = ObjectOf<'AuthorizationPolicy'>;
type Service = ObjectOf<'Service'>;

/** Ports that rules with fields of HTTP are meant for; none where they say nothing of ports. */
const portsOf = ({ spec }: Policy): string[] =>
  spec.rules
    .filter(hasHttpFields)
    .flatMap(({ to }) => to.flatMap(({ operation }) => operation?.ports ?? []));

const targets = (port: Service['spec']['ports'][number]): string =>
  String(port.targetPort ?? port.port);

/** Policies that allow by fields of HTTP where the port is plain TCP: they lock the port without a word. */
export const httpFieldsOnTcp = analyzer(
  ['AuthorizationPolicy', 'Service', 'Pod'],
  ({ AuthorizationPolicy, Service, Pod }) => {
    const servicesFor = selectorIndex(Service, ({ metadata, spec }) => ({
      namespace: metadata.namespace ?? '',
      labels: spec.selector,
    }));
    const servicesOf = (pods: readonly ObjectOf<'Pod'>[]) => [
      ...new Set(
        pods.flatMap(({ metadata }) =>
          servicesFor(metadata.namespace ?? '', metadata.labels),
        ),
      ),
    ];
    return AuthorizationPolicy.filter(
      policy =>
        !hasTarget(policy) &&
        actionOf(policy) === 'ALLOW' &&
        policy.spec.rules.some(hasHttpFields),
    ).flatMap(policy => {
      const { namespace } = policy.metadata;
      const pods = selectedPods(
        Pod,
        namespace,
        policy.spec.selector?.matchLabels,
      );
      const wanted = portsOf(policy);
      // A rule for anyone who speaks TCP opens the port all the same.
      const isOpen = policy.spec.rules.some(rule => !hasHttpFields(rule));
      const locked = isOpen
        ? []
        : servicesOf(pods).flatMap(service =>
            service.spec.ports
              .filter(
                port =>
                  isHttpPort(port) === false &&
                  (wanted.length === 0 || wanted.includes(targets(port))),
              )
              .map(port => `${port.port} of ${service.metadata.name}`),
          );
      return [...new Set(locked)].map(port => ({
        id: 'http-fields-on-tcp',
        level: 'error' as const,
        sentence: `Allows by methods, paths, hosts or tokens, but port ${port} is plain TCP, where such a rule allows nobody.`,
        object: nameOf('AuthorizationPolicy', policy),
      }));
    });
  },
);
