import type { Concern } from '../core/Concern';
import { networkPolicy } from './network/networkPolicy';
import { ownEgress } from './network/ownEgress';
import { policyFiles } from './policy/policyFiles';
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
    manifests: [networkPolicy(service, platform, plan.egress)],
  }),
  files: policyFiles,
};
