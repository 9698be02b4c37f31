import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireTool } from '../../../tools/runTool.mjs';

/** AsyncAPI documents, by the project's own parser. */
export const asyncapi = {
  name: 'asyncapi',
  tools: ['asyncapi'],
  sees: path => path.endsWith('/asyncapi.yaml'),
  broken: {
    files: {
      'broken/asyncapi.yaml':
        'asyncapi: 3.0.0\ninfo: { title: a, version: "1" }\noperations:\n  a: { action: send, channel: { $ref: "#/channels/b" } }\n',
    },
    rule: 'invalid-ref',
  },
  async judge({ root, files }) {
    const { Parser } = await requireTool('asyncapi');
    const parser = new Parser();
    const findings = [];
    for (const path of files) {
      const { diagnostics } = await parser.parse(
        readFileSync(join(root, path), 'utf8'),
      );
      findings.push(
        ...diagnostics.map(({ code, message, range }) => ({
          path,
          line: range.start.line + 1,
          rule: code,
          message,
        })),
      );
    }
    return findings;
  },
};
