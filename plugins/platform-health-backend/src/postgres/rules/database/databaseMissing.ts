import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DATABASES } from '../../kinds';

export const databaseMissing: Rule = {
  id: 'postgres/database-missing',
  title: 'Database that does not exist',
  sources: [kindSource(DATABASES)],
  nextStep:
    'Look whether Argo CD has synced the service, and to which namespace.',
  isGate: true,
  check: ({ world, resource: { namespace, name } }) =>
    world.object(DATABASES, namespace, name)
      ? 'fine'
      : {
          state: 'unknown',
          sentence: `There is no Database ${name} in namespace ${namespace}.`,
          evidence: [],
        },
};
