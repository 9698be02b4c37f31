import { runTool } from '../../../tools/runTool.mjs';

const QUIET = {
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

/** OpenAPI documents, by the recommended rules of Redocly. */
export const redocly = {
  name: 'redocly',
  tools: ['redocly'],
  sees: path => path.endsWith('/openapi.yaml'),
  broken: {
    files: {
      'broken/openapi.yaml':
        'openapi: 3.1.0\ninfo: { title: a, version: "1" }\npaths:\n  /a: { get: { responses: { "200": { $ref: "#/b" } } } }\n',
    },
    rule: 'no-unresolved-refs',
  },
  async judge({ root, files }) {
    const findings = [];
    for (const path of files) {
      const { stdout } = await runTool(
        'redocly',
        ['lint', '--extends=recommended', '--format=json', path],
        { cwd: root, env: QUIET },
      );
      findings.push(
        ...JSON.parse(stdout).problems.map(({ ruleId, message, location }) => ({
          path,
          rule: ruleId,
          message: `${message} ${location[0]?.pointer ?? ''}`,
        })),
      );
    }
    return findings;
  },
};
