import type { Concern } from '../core/Concern';
import { egressPolicy } from './egressPolicy';
import { ownEgress } from './ownEgress';
import { ownSecretMounts, ownSecrets } from './ownSecrets';

/** Secrets of the team's own and the NetworkPolicy over all that the concerns need to reach. */
export const security: Concern = {
  name: 'security',
  contributions: ({ service, platform }) => ({
    manifests: ownSecrets(service, platform),
    secrets: ownSecretMounts(service),
    egress: ownEgress(service, platform),
  }),
  derived: ({ service, platform }, plan) => ({
    manifests: [egressPolicy(service, platform, plan.egress)],
  }),
  files: () => [],
};
