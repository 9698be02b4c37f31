import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from '../../toolchain/root.mjs';

/**
 * Database and scaffolder of app-config.production.yaml as variables that override the development configuration.
 * Two things differ: the embedded PostgreSQL speaks no TLS, and a task counts as dead after `staleTimeout` instead of
 * 30 s, so that the check is short.
 */
export function productionSettings({ postgres, staleTimeout, folder }) {
  const variables = {
    POSTGRES_HOST: postgres.host,
    POSTGRES_PORT: String(postgres.port),
    POSTGRES_USER: 'postgres',
    POSTGRES_PASSWORD: 'postgres',
    ECOTRACK_COMMIT_EMAIL: 'portal@ecotrack.example',
  };
  const text = readFileSync(inRoot('app-config.production.yaml'), 'utf8');
  const { backend, scaffolder } = parse(
    text.replace(/\$\{(\w+)\}/g, (whole, name) => variables[name] ?? whole),
  );
  const { ssl, ...connection } = backend.database.connection;
  const settings = {
    backend_database: { ...backend.database, connection },
    backend_workingDirectory: folder,
    scaffolder: {
      ...scaffolder,
      taskRecovery: { ...scaffolder.taskRecovery, staleTimeout },
    },
  };
  return Object.fromEntries(
    Object.entries(settings).map(([path, value]) => [
      `APP_CONFIG_${path}`,
      JSON.stringify(value),
    ]),
  );
}
