import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

const BUNDLE = 'gateway.networking.k8s.io/bundle-version';

/** Oldest version of the Gateway API from which Istio 1.31 reads a kind, as major and minor. */
const OLDEST: Readonly<Record<string, readonly [number, number]>> = {
  'grpcroutes.gateway.networking.k8s.io': [1, 1],
  'backendtlspolicies.gateway.networking.k8s.io': [1, 4],
  'tlsroutes.gateway.networking.k8s.io': [1, 5],
  'tcproutes.gateway.networking.k8s.io': [1, 6],
};

/** Kinds of the Gateway API that are installed in a version which Istio does not read. */
export const gatewayApiVersions = analyzer(
  ['CustomResourceDefinition'],
  ({ CustomResourceDefinition }) =>
    CustomResourceDefinition.flatMap(one => {
      const oldest = OLDEST[one.metadata.name];
      const written = one.metadata.annotations?.[BUNDLE];
      const installed = /^v?(\d+)\.(\d+)\./.exec(written ?? '');
      if (!oldest || !installed) return [];
      const [major, minor] = [Number(installed[1]), Number(installed[2])];
      return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
        ? []
        : [
            {
              id: 'IST0176',
              level: 'warning' as const,
              sentence: `Is of Gateway API ${written}, but Istio 1.31 reads this kind from ${oldest.join(
                '.',
              )} on: its objects have no effect until the CRDs are newer.`,
              object: nameOf('CustomResourceDefinition', one),
            },
          ];
    }),
);
