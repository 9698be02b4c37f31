import { SCRIPTS } from './scripts';
import type { Step } from './Workflow';

/** A token of the forge's own starts no checks on the pull requests it opens; one of a bot does. */
export const TOKEN = {
  TOKEN: '${{ secrets.PROMOTION_TOKEN || github.token }}',
};

interface Promotion {
  /** Image as TAG@DIGEST; that of the environment before when absent. */
  readonly image?: string;
  /** Whether it is pushed to the branch itself, without a pull request. */
  readonly direct?: boolean;
}

/** Sets the image of an environment and brings the change into the branch. Expressions reach the shell as variables. */
export const promotionSteps = (
  environment: string,
  branch: string,
  { image, direct = false }: Promotion = {},
): Step[] => {
  const env = {
    ENVIRONMENT: environment,
    BASE: branch,
    ...(image !== undefined && { IMAGE: image }),
  };
  return [
    {
      name: direct ? 'Set the image' : 'Propose the image',
      env,
      run: [
        `${SCRIPTS.promote} "$ENVIRONMENT"${
          image === undefined ? '' : ' "$IMAGE"'
        }`,
        `${SCRIPTS.propose} "$ENVIRONMENT" "$BASE"${direct ? ' "$BASE"' : ''}`,
        '',
      ].join('\n'),
    },
  ];
};
