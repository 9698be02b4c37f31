import { EffectiveMtls, effectiveMtls, enrolmentOf } from '@ecotrack/analysis';
import { SETTINGS } from '../settings';
import { objectsOf } from './objects';
import { Context, podsOf, workloadOf } from './workload';

/** What the workload accepts by the policies, and what the whole mesh is told to. Throws Unreadable. */
export function mtlsOf(context: Context): {
  readonly own: EffectiveMtls;
  readonly mesh: EffectiveMtls;
} {
  const { PeerAuthentication } = objectsOf(context.world, context.resource, [
    'PeerAuthentication',
  ]);
  return {
    own: effectiveMtls(workloadOf(context), PeerAuthentication, SETTINGS),
    mesh: effectiveMtls(
      { namespace: SETTINGS.rootNamespace, labels: {} },
      PeerAuthentication,
      SETTINGS,
    ),
  };
}

/** Whether any pod is in the mesh, so that policies are held to. */
export const isEnrolled = (context: Context): boolean =>
  podsOf(context).some(pod => enrolmentOf(pod) !== 'none');
