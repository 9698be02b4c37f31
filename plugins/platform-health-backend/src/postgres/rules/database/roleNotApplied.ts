import {
  kindSource,
  namesInWords,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DATABASE_ROLES } from '../../kinds';
import { isApplied, messageOf, rolesOf } from '../../reading/database';

export const roleNotApplied: Rule = {
  id: 'postgres/role-not-applied',
  title: 'Role of the service that is not made as wanted',
  sources: [kindSource(DATABASE_ROLES)],
  nextStep:
    'Read status.message of the DatabaseRole; often its secret is not there yet.',
  check(context) {
    const roles = rolesOf(context);
    if (roles.length === 0) return 'does-not-apply';
    const evidence = (value: string) => [
      {
        name: 'status.applied',
        value,
        threshold: 'true',
        source: kindSource(DATABASE_ROLES),
      },
    ];
    const failed = roles.find(role => isApplied(role) === false);
    if (failed)
      return {
        state: 'degraded',
        sentence: `Role ${failed.metadata.name} is not as wanted: ${
          messageOf(failed) ?? 'no reason given'
        }`,
        evidence: evidence('false'),
      };
    const pending = roles
      .filter(role => isApplied(role) === undefined)
      .map(role => role.metadata.name);
    return pending.length === 0
      ? 'fine'
      : {
          state: 'progressing',
          sentence: `${namesInWords(pending)} ${
            pending.length === 1 ? 'is' : 'are'
          } not made yet.`,
          evidence: evidence('absent'),
        };
  },
};
