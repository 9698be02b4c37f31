import { readScope, writeScope } from '@ecotrack/model';
import type { GeneratorInput } from '../../../core/GeneratorInput';
import type { TablePlan } from '../../../postgres/plan/tablePlan';
import { markdownCode as code } from '../../../text/markdown';
import { notice } from '../../../text/notice';
import { text } from '../../../text/text';
import { sections } from '../../markdown/sections';
import { markdownTable } from '../../markdown/table';
import { codeList } from '../../markdown/words';
import { PAGE } from '../../openapi/parameters';
import { offered, paths } from '../../openapi/paths';
import { problemStatuses, PROBLEMS } from '../../openapi/problems';
import type { Operation } from '../../openapi/operation';
import { resourceSection } from '../parts/resourceSection';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const operations = (service: GeneratorInput['service']) =>
  paths(service).flatMap(([path, item]) =>
    METHODS.flatMap(method => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );

const scopes = ({ security }: Operation) =>
  security.flatMap(scheme => Object.values(scheme).flat());

const tokens = ({ service, platform }: GeneratorInput, writes: boolean) =>
  sections(
    text`
## Tokens

Every request carries a bearer token of ${code(
      platform.tokens.issuer,
    )} for the audience
${code(platform.tokens.audience)}. Reading takes the scope ${code(
      readScope(service),
    )}${writes ? `, changing something ${code(writeScope(service))}` : ''}.
`,
    service.spec.redis?.sessions !== undefined &&
      text`
A browser exchanges its token once for a session cookie. A change then also needs the header
\`X-XSRF-TOKEN\` with the value of the cookie \`XSRF-TOKEN\`.
`,
  );

const lists = (tables: readonly TablePlan[]) =>
  sections(
    text`
## Lists

A list comes in pages, newest rows first. \`page\` counts from 0; \`size\` is ${PAGE.size} and may be
up to ${PAGE.maximum}.
`,
    tables
      .filter(({ filters }) => filters.length > 0)
      .map(
        ({ path, filters }) =>
          `- ${code(path)} can be narrowed by ${codeList(
            filters.map(({ property }) => property),
          )}.`,
      )
      .join('\n'),
  );

const CHANGES = text`
## Changes

An answer with one row has the version of the row as \`ETag\`. A change sends it back as \`If-Match\`:
when somebody else has changed the row since, the answer is 412 and nothing happens. \`PUT\` replaces the
row; \`PATCH\` takes a JSON Merge Patch (\`application/merge-patch+json\`) with only the fields to change.
`;

const errors = (writes: boolean) =>
  sections(
    text`
## Errors

An error is a problem detail (RFC 9457, \`application/problem+json\`). \`detail\` says what is wrong, and
after an invalid request \`errors\` names every field and what is wrong with it. 401 and 403 have no body.
`,
    markdownTable(
      ['Status', 'Meaning'],
      problemStatuses(writes).map(status => [String(status), PROBLEMS[status]]),
    ),
  );

/** docs/api.md: the HTTP API for people; openapi.yaml beside it is the same for tools. */
export function apiMd(input: GeneratorInput): string {
  const { service } = input;
  const tables = offered(service);
  const writes = tables.some(({ table }) => table.api === 'full');
  return sections(
    notice('markup'),
    '# API',
    markdownTable(
      ['Method', 'Path', 'What it does', 'Scope'],
      operations(service).map(({ method, path, operation }) => [
        method.toUpperCase(),
        code(path),
        operation.summary,
        scopes(operation)
          .map(scope => code(scope))
          .join(', '),
      ]),
    ),
    'For tools, [openapi.yaml](openapi.yaml) (OpenAPI 3.1) says the same.',
    tokens(input, writes),
    tables.length > 0 && lists(tables),
    writes && CHANGES,
    errors(writes),
    ...tables.map(resourceSection),
  );
}
