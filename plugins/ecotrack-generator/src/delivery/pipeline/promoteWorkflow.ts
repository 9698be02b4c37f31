import { environmentsOf } from '../../core/environments';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { promotionSteps, TOKEN } from './promotionSteps';
import { checkout, goTools, GO_TOOLS, runner } from './steps';
import type { Workflow } from './Workflow';

/** .github/workflows/promote.yaml: a person proposes an image for an environment; also the way back. */
export function promoteWorkflow(input: GeneratorInput): Workflow {
  const { branch } = input.source;
  const names = environmentsOf(input).map(({ platform }) => platform.name);
  return {
    name: 'Promote',
    on: {
      workflow_dispatch: {
        inputs: {
          environment: {
            description: 'Environment that gets the image',
            type: 'choice',
            required: true,
            options: names,
            default: names[names.length - 1],
          },
          image: {
            description:
              'TAG@DIGEST; that of the environment before when empty',
            type: 'string',
            required: false,
          },
        },
      },
    },
    concurrency: {
      group: 'promote-${{ inputs.environment }}',
      'cancel-in-progress': false,
    },
    permissions: {},
    jobs: {
      promote: {
        name: 'Open the pull request',
        ...runner(15),
        permissions: { contents: 'write', 'pull-requests': 'write' },
        env: TOKEN,
        steps: [
          checkout(branch),
          ...goTools(GO_TOOLS.helm),
          ...promotionSteps('${{ inputs.environment }}', branch, {
            image: '${{ inputs.image }}',
          }),
        ],
      },
    },
  };
}
