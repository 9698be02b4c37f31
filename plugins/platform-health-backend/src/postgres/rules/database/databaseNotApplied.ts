import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DATABASES } from '../../kinds';
import { databaseOf, isApplied, messageOf } from '../../reading/database';

export const databaseNotApplied: Rule = {
  id: 'postgres/database-not-applied',
  title: 'Database that is not made as wanted',
  sources: [kindSource(DATABASES)],
  nextStep: 'Read status.message of the Database: PostgreSQL says why.',
  check(context) {
    const database = databaseOf(context);
    const { name } = database.metadata;
    const applied = isApplied(database);
    if (applied === true) return 'fine';
    const message = messageOf(database);
    return {
      state: applied === false ? 'degraded' : 'progressing',
      sentence:
        applied === false
          ? `Database ${name} is not as wanted: ${message ?? 'no reason given'}`
          : `Database ${name} is not made yet.`,
      evidence: [
        {
          name: 'status.applied',
          value: String(applied ?? 'absent'),
          threshold: 'true',
          source: kindSource(DATABASES),
        },
      ],
    };
  },
};
