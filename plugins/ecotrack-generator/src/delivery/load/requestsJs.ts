import type { Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { text } from '../../text/text';
import { newRows, type NewRow } from './newRow';

const creation = ({ table, variable, fields, referred }: NewRow) => text`
${referred ? `const ${variable} = ` : ''}api.create("${table.path}", {
  ${fields.map(([name, expression]) => `${name}: ${expression},`)}
});
`;

/** load/requests.js: what the load test sends. It is the team's. */
export function requestsJs(
  service: Service,
  tables: readonly TablePlan[],
): string {
  const rows = newRows(tables);
  return text`
// What one user of ${
    service.metadata.name
  } asks for, again and again. Written once, then yours: send what your users do.
// \`load/service.js\` says how often, checks each answer and takes added rows away again.

export function reads(api) {
  ${tables.map(({ path }) => `api.list("${path}");`)}
}

${
  rows.length > 0
    ? text`
export function writes(api) {
  ${rows.map(creation)}
}
`
    : 'export function writes() {}'
}
`;
}
