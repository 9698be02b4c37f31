/** Where the scripts of the pipeline stand; workflows and documentation call them by these paths. */
export const SCRIPTS = {
  render: 'deploy/render.sh',
  promote: 'deploy/promote.sh',
  propose: 'deploy/propose.sh',
} as const;

/** What fails when deploy/rendered is not what Helm prints of the chart. */
export const checkCommand = (environments: readonly string[]): string =>
  [SCRIPTS.render, '--check', ...environments].join(' ');
