import { Platform } from '@ecotrack/model';
import { KubernetesObject, ObjectStore } from '../kubernetes';
import { valueAt } from '../kubernetes/store/objects';

/** Who is said to have promoted what the world begins with. */
const PROMOTER = 'platform-team';

/** Asks Argo CD to sync an Application that does not follow git by itself, as a person does. */
export function syncByHand(
  home: ObjectStore,
  application: KubernetesObject,
): void {
  if (valueAt(application.spec, ['syncPolicy', 'automated'])) return;
  home.update({
    ...application,
    operation: { initiatedBy: { username: PROMOTER }, sync: {} },
  });
}

/**
 * Syncs every Application that does not follow git by itself to what git holds now, as a promotion
 * does: so staging and prod run something before anybody looks.
 */
export function promoteOnce(home: ObjectStore, platform: Platform): void {
  home
    .list(
      'argoproj.io/v1alpha1',
      'Application',
      platform.gitops.argocdNamespace,
    )
    .forEach(application => syncByHand(home, application));
}
