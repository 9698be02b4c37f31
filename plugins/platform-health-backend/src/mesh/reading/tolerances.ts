import {
  textAt,
  Unreadable,
  type KubernetesObject,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** How many answers with some codes are tolerated. */
export interface Tolerance {
  /** As it is written, such as `5XX`. */
  readonly code: string;
  readonly protocol: RegExp;
  /** Ratios from which on it is degraded, if there is any, and unhealthy. */
  readonly degraded: number;
  readonly failing: number;
}

const GRPC = /^grpc$/;
const HTTP = /^http$/;

/** Every status of gRPC but OK. */
export const GRPC_ERRORS = '^[1-9]$|^1[0-6]$';

/** Defaults of Kiali 2.31 (config.go, AddHealthDefault), without those for calls out. */
export const DEFAULT_TOLERANCES: readonly Tolerance[] = [
  { code: '5XX', protocol: HTTP, degraded: 0, failing: 0.1 },
  { code: '4XX', protocol: HTTP, degraded: 0.1, failing: 0.2 },
  { code: GRPC_ERRORS, protocol: GRPC, degraded: 0, failing: 0.1 },
  { code: '-', protocol: /^(http|grpc)$/, degraded: 0, failing: 0.1 },
];

const ANNOTATION = 'health.kiali.io/rate';

function expression(text: string, where: string): RegExp {
  try {
    return new RegExp(`^(?:${text || '.*'})$`, 'i');
  } catch {
    throw new Unreadable(`${where} has no regular expression ${text}`);
  }
}

/** Whether a code is one that a tolerance is for; an X stands for a digit. */
export const isFor = (tolerance: Tolerance, code: string): boolean =>
  tolerance.code === '-'
    ? code === '-'
    : expression(tolerance.code.replace(/x/gi, '\\d'), ANNOTATION).test(code);

const ratio = (text: string | undefined, where: string): number => {
  const percent = Number(text);
  if (text && percent >= 0 && percent <= 100) return percent / 100;
  throw new Unreadable(`${where} has ${text} where a percentage is due`);
};

/**
 * Tolerances of the annotation `health.kiali.io/rate` (`code,degraded,failure,protocol,direction;...`, percentages) for
 * calls in, before the defaults. Throws Unreadable for one that Kiali could not read either.
 */
export function tolerancesOf(
  deployment: KubernetesObject | undefined,
): readonly Tolerance[] {
  const written =
    deployment && textAt(deployment, 'metadata', 'annotations', ANNOTATION);
  const own = (written ?? '')
    .split(';')
    .map(text => text.trim())
    .filter(Boolean)
    .map(text => text.split(',').map(part => part.trim()))
    .map(([code, degraded, failing, protocol = '', direction = '']) => ({
      direction: expression(direction, ANNOTATION),
      code,
      protocol: expression(protocol, ANNOTATION),
      degraded: ratio(degraded, ANNOTATION),
      failing: ratio(failing, ANNOTATION),
    }))
    .filter(({ direction }) => direction.test('inbound'))
    .map(({ direction, ...tolerance }) => tolerance);
  own.forEach(one => isFor(one, ''));
  return [...own, ...DEFAULT_TOLERANCES];
}
