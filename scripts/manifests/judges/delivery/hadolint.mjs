import { runTool } from '../../../tools/runTool.mjs';

/** Dockerfiles. */
export const hadolint = {
  name: 'hadolint',
  tools: ['hadolint'],
  sees: path => path.endsWith('/Dockerfile'),
  broken: {
    files: { 'broken/Dockerfile': 'FROM debian:latest\n' },
    rule: 'DL3007',
  },
  async judge({ root, files }) {
    const { stdout } = await runTool(
      'hadolint',
      ['--no-fail', '--format', 'json', ...files],
      { cwd: root },
    );
    return JSON.parse(stdout).map(({ file, line, code, message }) => ({
      path: file,
      line,
      rule: code,
      message,
    }));
  },
};
