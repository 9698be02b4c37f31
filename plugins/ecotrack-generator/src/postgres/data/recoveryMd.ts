import { databaseName, databaseOwnerSecret, ownerRole } from '@ecotrack/model';
import { environmentsOf } from '../../core/environments';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { fenced, sections } from '../../docs/markdown/sections';
import { markdownTable } from '../../docs/markdown/table';
import { toYaml } from '../../structured/yaml';
import { markdownCode as code } from '../../text/markdown';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { migrationNotes } from './migrationNotes';

const PLUGIN = 'barman-cloud.cloudnative-pg.io';
const RESTORED = 'restored';

/** One step of a procedure: what to do, what is to be seen, and how to get back. */
const steps = (rows: readonly (readonly [string, string, string])[]) =>
  markdownTable(
    ['', 'do', 'expect', 'to go back'],
    rows.map((row, at) => [String(at + 1), ...row]),
  );

const restoredCluster = ({ platform }: GeneratorInput, namespace: string) => {
  const { cluster, storage } = platform.postgres;
  return toYaml({
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name: RESTORED, namespace },
    spec: {
      imageName: 'IMAGE',
      instances: 1,
      storage: { size: storage },
      bootstrap: { recovery: { source: cluster } },
      externalClusters: [
        {
          name: cluster,
          plugin: {
            name: PLUGIN,
            parameters: {
              barmanObjectName: 'OBJECT_STORE',
              serverName: cluster,
            },
          },
        },
      ],
    },
  });
};

/** docs/recovery.md: what is backed up, how a restore is practised and done, and how migrations go on. */
export function recoveryMd(input: GeneratorInput): string {
  const { service, platform } = input;
  const { cluster, backupSchedule } = platform.postgres;
  const last = environmentsOf(input).at(-1)!.platform;
  const namespace = last.dataNamespace;
  const database = databaseName(service);
  const owner = ownerRole(service);
  return sections(
    notice('markup'),
    text`
# Recovery

The platform backs up the whole cluster ${code(cluster)} on the schedule ${code(
      backupSchedule,
    )} (six fields begin with the second), and
its log all the time. The service has no backup of its own: it owns the database ${code(
      database,
    )} in that cluster,
whose other databases belong to others. So nothing is ever restored in place: a second cluster is made from the
backup, and rows are brought back from there.

## Drill

Once a quarter, and after each change of the backup. Steps 1 and 2 need rights in the namespace ${code(
      namespace,
    )}; the
password of ${code(owner)} is in the Secret ${code(
      databaseOwnerSecret(service),
    )} there.
`,
    steps([
      [
        `${code(
          `kubectl get cluster ${cluster} -n ${namespace} -o jsonpath='{.status.image} {.spec.plugins[*].parameters}'`,
        )}`,
        'Image, name of the ObjectStore, and of the server if it differs; they go into the Cluster below.',
        'Nothing has changed.',
      ],
      [
        'Apply the Cluster below.',
        `${code(
          `kubectl get cluster ${RESTORED} -n ${namespace}`,
        )} says "Cluster in healthy state".`,
        code(`kubectl delete cluster ${RESTORED} -n ${namespace}`),
      ],
      [
        `${code(
          `kubectl port-forward -n ${namespace} svc/${cluster}-ro 5432`,
        )} and ${code(
          `kubectl port-forward -n ${namespace} svc/${RESTORED}-rw 5433:5432`,
        )}`,
        'Both wait for connections.',
        'Stop them.',
      ],
      [
        code(
          `data/restore-drill.sh compare postgresql://${owner}@localhost:5432/${database} postgresql://${owner}@localhost:5433/${database}`,
        ),
        'Its last line begins with `compare:`; otherwise it says what the copy lacks.',
        'It only reads.',
      ],
      [
        'Write down the day, the last line and how long step 2 took; delete the Cluster.',
        'The time is within what the service may be away.',
        'None needed.',
      ],
    ]),
    fenced('yaml', restoredCluster(input, namespace)),
    text`
Without rights in the cluster, ${code(
      'data/restore-drill.sh copy',
    )} dumps the database and restores the dump into an
empty one, whose name the owner chooses. That shows that a dump is whole, not that the backup is.

## After a loss

Make the Cluster as in the drill, with a moment just before the loss as
${code(
  'bootstrap.recovery.recoveryTarget.targetTime',
)}. Compare, then bring back the rows that are missing, parents
before children, in one transaction:
`,
    fenced(
      'shell',
      text`
pg_dump --data-only --table=TABLE --dbname=RESTORED > rows.sql
psql --single-transaction --set=ON_ERROR_STOP=1 --file=rows.sql --dbname=SOURCE
`,
    ),
    text`
Rows that are there already stop it, and nothing is written. What is brought back raises no event: tell those who
listen.

## A copy for development

Never take rows of persons out of production. Copy, anonymise in the place where the copy was made, and pass on a
dump of that:
`,
    fenced(
      'shell',
      text`
data/restore-drill.sh copy "$SOURCE" "$COPY"
PGOPTIONS="-c ecotrack.salt=$(openssl rand -hex 16)" \\
  psql --set=ON_ERROR_STOP=1 --file=data/anonymise.sql --dbname="$COPY"
`,
    ),
    text`
The script is yours, and refuses a column that it does not know as well as ${code(
      database,
    )} itself. Who starts from
nothing gets a row of each table from ${code(
      'src/main/resources/db/migration/dev',
    )}.

## Migrations

Flyway runs each one in a transaction: what fails leaves nothing behind, the new pods do not start, and the old ones
go on. Correct the cause, or deliver the version before, and the next start runs it again. One that has run is never
edited and never undone. A later one takes its effect back, and each has to suit the version before it, too:
`,
    markdownTable(
      ['migration', 'what a later one does to take its effect back'],
      migrationNotes(service).map(([name, note]) => [code(name), note]),
    ),
  );
}
