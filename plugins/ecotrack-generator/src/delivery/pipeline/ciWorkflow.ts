import { imageRepository } from '@ecotrack/model';
import { environmentsOf } from '../../core/environments';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { imageJob } from './imageJob';
import { promotionSteps, TOKEN } from './promotionSteps';
import { checkCommand } from './scripts';
import { checkout, goTools, GO_TOOLS, runner } from './steps';
import { pinned } from './actions';
import type { Job, Workflow } from './Workflow';

/** A Maven repository of the organisation, where it has one. */
const MAVEN = { MVNW_REPOURL: '${{ vars.MVNW_REPOURL }}' };

const test = ({ platform: { versions } }: GeneratorInput): Job => ({
  name: 'Build and test',
  ...runner(30),
  permissions: { contents: 'read' },
  steps: [
    checkout(),
    {
      uses: pinned('actions/setup-java'),
      with: { distribution: 'temurin', 'java-version': String(versions.java) },
    },
    { run: './mvnw --batch-mode verify', env: MAVEN },
  ],
});

const manifests = (environments: readonly string[]): Job => ({
  name: 'Manifests',
  ...runner(15),
  permissions: { contents: 'read' },
  steps: [
    checkout(),
    ...goTools(GO_TOOLS.helm, GO_TOOLS.gator),
    {
      name: 'Render and fail on a difference',
      run: checkCommand(environments),
    },
    {
      name: 'Judge by the policies of the platform',
      run: environments
        .map(
          name =>
            `gator test --filename policy --filename deploy/rendered/${name}\n`,
        )
        .join(''),
    },
  ],
});

/** The first environment runs what was built, where it may by itself; the next one is proposed. */
function deliver(input: GeneratorInput): Job {
  const { branch } = input.source;
  const [first, second] = environmentsOf(input).map(({ platform }) => platform);
  return {
    name: `Deliver to ${first.name}`,
    needs: 'image',
    ...runner(15),
    permissions: { contents: 'write', 'pull-requests': 'write' },
    env: TOKEN,
    steps: [
      checkout(branch),
      ...goTools(GO_TOOLS.helm),
      ...promotionSteps(first.name, branch, {
        image: '${{ needs.image.outputs.image }}',
        direct: first.autoSync,
      }),
      ...(first.autoSync && second ? promotionSteps(second.name, branch) : []),
    ],
  };
}

/** .github/workflows/ci.yaml: from a push to a signed image that runs in the first environment. */
export function ciWorkflow(input: GeneratorInput): Workflow {
  const { service, platform, source } = input;
  return {
    name: 'CI',
    on: {
      // What only promotes is no reason to build: the pull request has checked it.
      push: { branches: [source.branch], 'paths-ignore': ['deploy/**'] },
      pull_request: {},
    },
    concurrency: {
      group: 'ci-${{ github.ref }}',
      'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
    },
    permissions: {},
    jobs: {
      test: test(input),
      manifests: manifests(environmentsOf(input).map(one => one.platform.name)),
      image: imageJob(imageRepository(service, platform.registry), MAVEN),
      deliver: deliver(input),
    },
  };
}
