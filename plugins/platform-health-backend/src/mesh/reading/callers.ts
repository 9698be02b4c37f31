import { allowedCallers, AllowedCaller } from '@ecotrack/analysis';
import { SETTINGS } from '../settings';
import { objectsOf } from './objects';
import { Context, workloadOf } from './workload';

/** Who may call the workload, as the policies have it. Throws Unreadable. */
export const callersOf = (context: Context): readonly AllowedCaller[] =>
  allowedCallers(
    workloadOf(context),
    objectsOf(context.world, context.resource, ['AuthorizationPolicy'])
      .AuthorizationPolicy,
    SETTINGS,
  );

const ACCOUNT = /\/ns\/([^/*]+)\/sa\/([^/*]+)$/;

/** Service accounts among the callers, each once. */
export function accountsOf(
  context: Context,
): readonly { readonly namespace: string; readonly serviceAccount: string }[] {
  const found = callersOf(context).flatMap(({ principal }) => {
    const match = ACCOUNT.exec(principal);
    return match ? [{ namespace: match[1], serviceAccount: match[2] }] : [];
  });
  return [
    ...new Map(
      found.map(one => [`${one.namespace}/${one.serviceAccount}`, one]),
    ).values(),
  ];
}
