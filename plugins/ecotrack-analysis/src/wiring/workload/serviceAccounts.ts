import { endsOf } from '../fields';
import { meet } from '../meet';
import { inPods } from '../pods';
import type { WiringRule } from '../Wiring';

/** Pods, and those who fetch secrets for them, run under accounts that there are. */
export const serviceAccounts: WiringRule = {
  id: 'service-accounts',
  find: wiring =>
    meet(
      'service-accounts',
      [
        ...inPods(wiring, 'spec.serviceAccountName'),
        ...endsOf(
          wiring,
          ['VaultDynamicSecret', 'SecretStore'],
          'spec.provider.auth.kubernetes.serviceAccountRef.name',
          'spec.provider.vault.auth.kubernetes.serviceAccountRef.name',
        ),
        ...endsOf(wiring, ['RoleBinding'], 'subjects.*.name'),
      ],
      'which is the name of no ServiceAccount',
      endsOf(wiring, ['ServiceAccount'], 'metadata.name'),
    ),
};
