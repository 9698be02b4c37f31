/** `/version`: the Kubernetes release whose behaviour this server follows. */
export const serverVersion = {
  major: '1',
  minor: '34',
  gitVersion: 'v1.34.2+ecotrack-sandbox',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '2025-11-11T00:00:00Z',
  goVersion: 'none',
  compiler: 'none',
  platform: `${process.platform}/${process.arch}`,
};

/** Probes that answer `ok` as long as the process runs. */
export const HEALTH_PATHS = ['/healthz', '/livez', '/readyz'];
