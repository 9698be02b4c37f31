import { actionlint } from './actionlint.mjs';
import { asyncapi } from './asyncapi.mjs';
import { hadolint } from './hadolint.mjs';
import { helm } from './helm.mjs';
import { kubeconform } from './kubeconform.mjs';
import { kubectlValidate } from './kubectlValidate.mjs';
import { kubernetesValidate } from './kubernetesValidate.mjs';
import { libpgQuery } from './libpgQuery.mjs';
import { markdownlint } from './markdownlint.mjs';
import { mkdocs } from './mkdocs.mjs';
import { promtool } from './promtool.mjs';
import { redocly } from './redocly.mjs';
import { shellcheck } from './shellcheck.mjs';
import { spectral } from './spectral.mjs';
import { springProperties } from './spring/springProperties.mjs';
import { squawk } from './squawk.mjs';
import { trivy } from './trivy.mjs';
import { yamllint } from './yamllint.mjs';
import { zizmor } from './zizmor.mjs';

/**
 * Who judges what, in the order in which they are asked. A judge says which files it `sees`, and its `judge`
 * resolves with findings `{ path, line?, rule, message }`, paths as it was given them. `broken` is what it must
 * reject in every run, and by which rule. `awaits` names what is not generated yet; `missing` what it cannot
 * do without, if that is not there.
 */
export const JUDGES = [
  helm,
  kubectlValidate,
  kubeconform,
  kubernetesValidate,
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
  promtool,
  springProperties,
  actionlint,
  zizmor,
];
