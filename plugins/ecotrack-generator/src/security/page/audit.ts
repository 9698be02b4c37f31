import {
  auditTable,
  databaseName,
  schemaName,
  type PlatformEnvironment,
} from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { environmentsOf } from '../../core/environments';
import { codeList } from '../../docs/markdown/words';
import { fenced, sections } from '../../docs/markdown/sections';
import { text } from '../../text/text';

const secretsQuery = (name: string) =>
  `{namespace="openbao"} | json | type="response" | request_path=~".*${name}.*"
  | line_format "{{.time}} {{.auth_display_name}} {{.request_operation}} {{.request_path}}"`;

const clusterQuery = ({ namespace }: PlatformEnvironment, name: string) =>
  `fields @timestamp, user.username, verb, objectRef.resource, objectRef.subresource, objectRef.name
| filter @logStream like /kube-apiserver-audit/ and objectRef.namespace = "${namespace}"
| filter objectRef.name like /^${name}/
| filter verb not in ["get", "list", "watch"] or objectRef.subresource in ["exec", "attach", "portforward"]
| sort @timestamp desc`;

/** Where is written what was done, and the query that finds it. */
export function audit(input: GeneratorInput): string {
  const { service, platform } = input;
  const [{ platform: first }] = environmentsOf(input);
  const { name } = service.metadata;
  const audited = (service.spec.postgres?.tables ?? []).filter(
    table => table.audit,
  );
  const sensitive = service.spec.application.sensitivity === 'sensitive';
  return sections(
    '## Who did what',
    audited.length > 0 &&
      sections(
        '### To the data',
        `Triggers write every change of ${codeList(
          audited.map(table => table.name),
        )} to a table beside it, with the subject of the token as the actor. The role of the application cannot change what is written there.`,
        fenced(
          'bash',
          text`
kubectl --context "$CONTEXT" -n "$DATA_NAMESPACE" exec -i ${
            platform.postgres.cluster
          }-1 -c postgres -- psql -d ${databaseName(service)} <<'SQL'
select changed_at, actor, operation, transaction_id, old_row, new_row
from ${schemaName(service)}.${auditTable(
            audited[0],
          )} where row_id = '<id>' order by changed_at;
SQL
`,
        ),
      ),
    '### To the API',
    `${
      sensitive
        ? 'The proxy writes a line for every call'
        : 'The proxy writes a line for every call that failed'
    }: time, caller, path, answer and \`x-request-id\`. In Loki:`,
    fenced(
      'text',
      `{namespace="${first.namespace}",container="istio-proxy",pod=~"${name}-.*"} |= "<path or request id>"`,
    ),
    '### To secrets',
    "OpenBao's audit device has each read and write, with the service account that asked; values are hashed. Where the device writes to standard output, Loki has it:",
    fenced('text', secretsQuery(name)),
    '### To the cluster',
    'What runs comes from Git; what was done by hand stands in the audit log of Kubernetes. In CloudWatch Logs Insights, in the log group of the control plane:',
    fenced('text', clusterQuery(first, name)),
    fenced(
      'bash',
      'git log --format="%h %an %ad %s" -- deploy/rendered/<environment>',
    ),
  );
}
