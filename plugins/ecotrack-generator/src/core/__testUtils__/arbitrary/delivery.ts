import { environment } from './application';
import { between, chance, maybe, oneOf, someOf, type Draw } from './Draw';
import type { SpecPart } from './ServiceDocument';

const MEMORY = ['256Mi', '768Mi', '1Gi', '32Gi', '32768Mi'] as const;

const cpu = (draw: Draw, min: number, max: number) =>
  `${between(draw, min, max)}m`;

/** Request below 1000m, limit above, so that any two of them fit together. */
const resources = (draw: Draw) => ({
  cpu: maybe(draw, 5, () => cpu(draw, 10, 1000)),
  cpuLimit: maybe(draw, 5, () => cpu(draw, 1000, 16_000)),
  memory: maybe(draw, 5, () => oneOf(draw, MEMORY)),
});

/** Few replicas at least, so that any two of them fit together; few at most, for the budget of connections. */
const scaling = (draw: Draw) => ({
  minReplicas: maybe(draw, 5, () => between(draw, 1, 3)),
  maxReplicas: maybe(draw, 5, () => between(draw, 3, 15)),
});

type Delivery = SpecPart<'delivery'>;

/** Whether a canary would be valid: called by somebody, beside two pods in the end, and few at most, for there are twice as many. */
export function mayBeCanary(
  { scaling: of, environments = [] }: Delivery,
  { exposure, callers = [] }: SpecPart<'mesh'>,
): boolean {
  const most = environments.map(
    one => one.scaling?.maxReplicas ?? of?.maxReplicas ?? 4,
  );
  const least =
    environments.at(-1)?.scaling?.minReplicas ?? of?.minReplicas ?? 2;
  return (
    (exposure === 'public' || callers.length > 0) &&
    least > 1 &&
    Math.max(...most) <= 7
  );
}

/** Some environments of the platform, mostly one: their files are alike. */
export function delivery(
  draw: Draw,
  names: readonly string[],
  consumes: boolean,
): SpecPart<'delivery'> {
  const chosen = chance(draw, 2) ? [] : someOf(draw, names, 3);
  return {
    resources: resources(draw),
    scaling: {
      ...scaling(draw),
      metric: consumes && chance(draw, 5) ? 'lag' : undefined,
    },
    environments: (chosen.length > 0 ? chosen : names.slice(-1)).map(name => ({
      name,
      resources: maybe(draw, 3, () => resources(draw)),
      scaling: maybe(draw, 3, () => scaling(draw)),
      environment: environment(draw),
    })),
  };
}
