import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/** Whose credentials the plugin serves. */
export type Caller = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** Everything of the caller that a decision depends on, as one text. */
export function principalKey({ principal }: Caller): string {
  return JSON.stringify(
    principal.type === 'user'
      ? ['user', principal.userEntityRef, principal.actor?.subject]
      : ['service', principal.subject, principal.accessRestrictions],
  );
}
