import {
  kindSource,
  namesInWords,
  Rule,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DATABASE_ROLES, DATABASES } from '../../kinds';
import { databaseOf, rolesOf } from '../../reading/database';
import { SERVICE_LABEL } from '../../../reading/serviceOf';

/** A service that the portal generated has two: one owns the schema, one reads and writes rows. */
const WANTED = ['owner', 'app'];

export const roleMissing: Rule = {
  id: 'postgres/role-missing',
  title: 'Role of the service that does not exist',
  sources: [kindSource(DATABASES), kindSource(DATABASE_ROLES)],
  nextStep: 'Look whether Argo CD has synced the service.',
  check(context) {
    const database = databaseOf(context);
    const service = textAt(database, 'metadata', 'labels', SERVICE_LABEL);
    if (service === undefined) return 'does-not-apply';
    const names = rolesOf(context).map(role => role.metadata.name);
    const missing = WANTED.map(role => `${service}-${role}`).filter(
      name => !names.includes(name),
    );
    if (missing.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `DatabaseRole ${namesInWords(missing)} of ${service} ${
        missing.length === 1 ? 'does' : 'do'
      } not exist.`,
      evidence: [
        {
          name: 'missing roles',
          value: missing.join(', '),
          source: kindSource(DATABASE_ROLES),
        },
      ],
    };
  },
};
