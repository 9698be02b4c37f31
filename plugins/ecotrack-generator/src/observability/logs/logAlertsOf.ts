import type { Service } from '@ecotrack/model';
import type { Alert } from '../alerts/Alert';
import { GET_PODS, UNDO, grepLogs, kubectl } from '../alerts/commands';
import { ERROR_LINE, ownLines, proxyLines } from './lines';

const counted = (lines: string, by: string, time: string) =>
  `sum by (${by}) (count_over_time(${lines} [${time}]))`;

const errorsRepeated = (service: Service): Alert => ({
  technology: 'application',
  name: 'errors-repeated',
  expr: `${counted(
    `${ownLines(service)} ${ERROR_LINE} | json logger="log.logger"`,
    'namespace, logger',
    '10m',
  )} > 20`,
  severity: 'warning',
  summary: `${service.metadata.name} logs the same kind of error again and again.`,
  description:
    '{{ $labels.logger }} has logged {{ $value }} errors in {{ $labels.namespace }} within ten minutes.',
  runbook: {
    symptoms:
      'Requests may still be answered: errors of consumers, of the outbox and of scheduled work reach nobody else.',
    checks: [grepLogs('"level":"ERROR"')],
    remedy:
      'The field `error` of the lines has the cause, `traceId` leads to what else the request did. Since a roll-out: take the version back.',
    verification: 'No new line for ten minutes.',
    rollBack: UNDO,
  },
});

/** The JVM says it once and ends: after the restart only the log knows why. */
const outOfMemory = (service: Service): Alert => ({
  technology: 'application',
  name: 'out-of-memory',
  expr: `${counted(
    `${ownLines(service)} |= "java.lang.OutOfMemoryError"`,
    'namespace, pod',
    '15m',
  )} > 0`,
  severity: 'warning',
  summary: `A pod of ${service.metadata.name} ran out of memory.`,
  description:
    'The JVM of {{ $labels.pod }} in {{ $labels.namespace }} ended for want of memory.',
  runbook: {
    symptoms: 'The pod was started again; requests that it had in hand failed.',
    checks: [
      GET_PODS,
      kubectl(
        'logs <pod> -c "$NAME" --previous --tail=50 | grep -B5 OutOfMemoryError',
      ),
    ],
    remedy:
      '`Java heap space`: see [Heap nearly full](#heap-nearly-full). `unable to create native thread` or `Metaspace`: the heap leaves too little for the rest, raise `memory` under `delivery.resources` in `ecotrack.yaml`.',
    verification: 'No restart for an hour.',
    rollBack: UNDO,
  },
});

const migrationFailed = (service: Service): Alert => ({
  technology: 'postgres',
  name: 'migration-failed',
  expr: `${counted(
    `${ownLines(service)} |~ "Flyway(Migrate|Validate)Exception"`,
    'namespace',
    '15m',
  )} > 0`,
  severity: 'warning',
  summary: `A migration of ${service.metadata.name} fails.`,
  description:
    'A new version of the service does not start in {{ $labels.namespace }}: a migration of its database failed or was changed after it ran.',
  runbook: {
    symptoms:
      'The roll-out stands still; the pods of the version before go on working.',
    checks: [grepLogs('Flyway'), GET_PODS],
    remedy:
      'Take the version back. A statement failed: PostgreSQL undid the whole migration; correct it under a new version number. The checksum differs: put the file back as it was and write a new migration.',
    verification: 'The new version is ready.',
    rollBack: UNDO,
  },
});

const callsRefused = (service: Service): Alert => ({
  technology: 'mesh',
  name: 'calls-refused',
  expr: `${counted(
    `${proxyLines(service)} |= "rbac_access_denied"`,
    'namespace',
    '10m',
  )} > 10`,
  severity: 'warning',
  summary: `Calls to ${service.metadata.name} are refused by the mesh.`,
  description:
    '{{ $value }} calls were refused in {{ $labels.namespace }} within ten minutes: the caller may not use the operation.',
  runbook: {
    symptoms:
      'A caller gets 403 with `RBAC: access denied`; the service itself sees nothing of it.',
    checks: [
      kubectl(
        'logs -l "app.kubernetes.io/name=$NAME" -c istio-proxy --since=1h --prefix | grep rbac_access_denied | tail -20',
      ),
      kubectl('get authorizationpolicy "$NAME" -o yaml'),
    ],
    remedy:
      'A service that should call: name it and its operation under `mesh.callers` in `ecotrack.yaml`. One that should not: tell its team, and the security team when nobody knows it.',
    verification: 'No new line for ten minutes.',
    rollBack: UNDO,
  },
});

/** Sixteen digits as cards have them, in the words of a line: its ids are left out. */
const CARD = '\\\\b(4[0-9]{3}|5[1-5][0-9]{2})([ -]?[0-9]{4}){3}\\\\b';

const cardNumberInLog = (service: Service): Alert => ({
  technology: 'application',
  name: 'card-number-in-log',
  expr: `${counted(
    `${ownLines(service)} | json message="message" | message=~".*${CARD}.*"`,
    'namespace',
    '5m',
  )} > 0`,
  severity: 'critical',
  summary: `${service.metadata.name} may have logged a card number.`,
  description:
    '{{ $value }} lines in {{ $labels.namespace }} hold sixteen digits as card numbers have them.',
  runbook: {
    symptoms:
      'None for users. Everybody who may read logs may read a card number.',
    checks: [grepLogs('(4[0-9]{3}|5[1-5][0-9]{2})([ -]?[0-9]{4}){3}')],
    remedy:
      'Take the version back that logs it, and tell the security team: the lines have to be deleted in Loki as well (its delete requests), and the card counts as known to others. An order number that looks alike: change the words that are logged.',
    verification: 'No new line for an hour, and none left in Loki.',
    rollBack: UNDO,
  },
});

/** What only the log can tell; all else is asked of metrics. LogQL, see `logRules` for `$namespaces`. */
export const logAlertsOf = (service: Service): readonly Alert[] => [
  errorsRepeated(service),
  outOfMemory(service),
  ...(service.spec.application.sensitivity === 'sensitive'
    ? [cardNumberInLog(service)]
    : []),
  ...(service.spec.postgres ? [migrationFailed(service)] : []),
  callsRefused(service),
];
