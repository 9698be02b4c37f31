import { Platform } from '@ecotrack/model';
import { ObjectStore } from '../kubernetes';
import { valueAt } from '../kubernetes/store/objects';

/** Who is said to have promoted what the world begins with. */
const PROMOTER = 'platform-team';

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
    .filter(({ spec }) => !valueAt(spec, ['syncPolicy', 'automated']))
    .forEach(application =>
      home.update({
        ...application,
        operation: { initiatedBy: { username: PROMOTER }, sync: {} },
      }),
    );
}
