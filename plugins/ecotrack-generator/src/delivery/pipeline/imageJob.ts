import { text } from '../../text/text';
import { pinned } from './actions';
import { checkout, runner } from './steps';
import type { Job, Step } from './Workflow';

const DIGEST = '${{ steps.build.outputs.digest }}';
/** Where the forge itself vouches for the workflow; the public signing service knows no Gitea. */
const VOUCHED = "github.server_url == 'https://github.com'";

/** Docker's own client alone sees the password of the registry. */
const build = (
  repository: string,
  env: { readonly [name: string]: string },
): Step => ({
  name: 'Build once and push',
  id: 'build',
  env: {
    ...env,
    REGISTRY_USER: '${{ secrets.REGISTRY_USER }}',
    REGISTRY_PASSWORD: '${{ secrets.REGISTRY_PASSWORD }}',
  },
  run: text`
tag=$(printf '%s' "$GITHUB_SHA" | cut -c1-12)
printf '%s' "$REGISTRY_PASSWORD" | docker login ${
    repository.split('/')[0]
  } --username "$REGISTRY_USER" --password-stdin
docker buildx create --use
docker buildx build . --push --provenance=mode=max --build-arg MVNW_REPOURL \\
    --tag "$IMAGE:$tag" --metadata-file "$RUNNER_TEMP/image.json"
digest=$(jq --raw-output '."containerimage.digest"' "$RUNNER_TEMP/image.json")
printf 'digest=%s\\nimage=%s@%s\\n' "$digest" "$tag" "$digest" >>"$GITHUB_OUTPUT"
`,
});

const judged: readonly Step[] = [
  {
    name: 'List what is in it',
    uses: pinned('anchore/sbom-action'),
    with: {
      image: `\${{ env.IMAGE }}@${DIGEST}`,
      format: 'cyclonedx-json',
      'output-file': 'sbom.json',
      'syft-version': 'v1.52.0',
      'upload-release-assets': false,
    },
  },
  {
    name: 'Refuse known vulnerabilities that have a fix',
    uses: pinned('anchore/scan-action'),
    with: {
      sbom: 'sbom.json',
      'severity-cutoff': 'high',
      'only-fixed': true,
      'output-format': 'table',
    },
  },
];

const signed: readonly Step[] = [
  {
    if: VOUCHED,
    uses: pinned('sigstore/cosign-installer'),
  },
  {
    name: 'Sign, and attest what is in it',
    if: VOUCHED,
    env: { DIGEST },
    run: text`
cosign sign --yes "$IMAGE@$DIGEST"
cosign attest --yes --type cyclonedx --predicate sbom.json "$IMAGE@$DIGEST"
`,
  },
  {
    name: 'Attest how it was built',
    if: VOUCHED,
    uses: pinned('actions/attest-build-provenance'),
    with: {
      'subject-name': '${{ env.IMAGE }}',
      'subject-digest': DIGEST,
      'push-to-registry': true,
    },
  },
];

/** Builds the image once, looks into it, and signs it: all that follows names it by its digest. */
export const imageJob = (
  repository: string,
  env: { readonly [name: string]: string },
): Job => ({
  name: 'Image',
  if: "github.event_name == 'push'",
  needs: ['test', 'manifests'],
  ...runner(30),
  permissions: { contents: 'read', 'id-token': 'write', attestations: 'write' },
  outputs: { image: '${{ steps.build.outputs.image }}' },
  env: { IMAGE: repository },
  steps: [checkout(), build(repository, env), ...judged, ...signed],
});
