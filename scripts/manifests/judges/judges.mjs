import { actionlint } from './delivery/actionlint.mjs';
import { asyncapi } from './contracts/asyncapi.mjs';
import { gator } from './manifests/gator.mjs';
import { conftest } from './manifests/conftest.mjs';
import { hadolint } from './delivery/hadolint.mjs';
import { apiServer } from './manifests/apiServer.mjs';
import { helm } from './manifests/helm.mjs';
import { k6 } from './delivery/k6.mjs';
import { kubeconform } from './manifests/kubeconform.mjs';
import { kubectlValidate } from './manifests/kubectlValidate.mjs';
import { kubernetesValidate } from './manifests/kubernetesValidate.mjs';
import { libpgQuery } from './sql/libpgQuery.mjs';
import { markdownlint } from './documents/markdownlint.mjs';
import { mkdocs } from './documents/mkdocs.mjs';
import { promtoolTest } from './observability/promtoolTest.mjs';
import { queries } from './observability/queries.mjs';
import { promtool } from './observability/promtool.mjs';
import { redocly } from './contracts/redocly.mjs';
import { shellcheck } from './delivery/shellcheck.mjs';
import { spectral } from './contracts/spectral.mjs';
import { springProperties } from './spring/springProperties.mjs';
import { squawk } from './sql/squawk.mjs';
import { trivy } from './delivery/trivy.mjs';
import { wiring } from './manifests/wiring.mjs';
import { yamllint } from './documents/yamllint.mjs';
import { zizmor } from './delivery/zizmor.mjs';

/**
 * Who judges what, in the order in which they are asked. A judge says which files it `sees`, and its `judge`
 * resolves with findings `{ path, line?, rule, message }`, paths as it was given them. `broken` is what it must
 * reject in every run, and by which rule. `awaits` names what is not generated yet; `missing` what it cannot
 * do without, if that is not there.
 */
export const JUDGES = [
  helm,
  kubectlValidate,
  apiServer,
  kubeconform,
  kubernetesValidate,
  wiring,
  conftest,
  gator,
  trivy,
  hadolint,
  libpgQuery,
  squawk,
  redocly,
  spectral,
  asyncapi,
  markdownlint,
  mkdocs,
  yamllint,
  shellcheck,
  k6,
  promtool,
  promtoolTest,
  queries,
  springProperties,
  actionlint,
  zizmor,
];
