import type { ObjectOf } from '../../../objects/Objects';

type TrafficPolicy = NonNullable<
  ObjectOf<'DestinationRule'>['spec']['trafficPolicy']
>;

/** Part of a traffic policy that a whole host and a port of it can have; `isPort` for that of a port. */
export type PolicyPart = Pick<TrafficPolicy, 'tls' | 'loadBalancer'> & {
  readonly isPort: boolean;
};

/** Every traffic policy of a DestinationRule: its own, those of subsets, and those of ports. */
export const trafficPoliciesOf = ({
  spec,
}: ObjectOf<'DestinationRule'>): PolicyPart[] =>
  [spec.trafficPolicy, ...spec.subsets.map(one => one.trafficPolicy)].flatMap(
    policy =>
      policy
        ? [
            { ...policy, isPort: false },
            ...policy.portLevelSettings.map(one => ({ ...one, isPort: true })),
          ]
        : [],
  );
