import { environmentsOf } from '../../core/environments';
import type { GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { ciWorkflow } from './ciWorkflow';
import { printWorkflow } from './printWorkflow';
import { promoteSh } from './promote.sh';
import { promoteWorkflow } from './promoteWorkflow';
import { proposeSh } from './propose.sh';
import { renderSh } from './render.sh';
import { SCRIPTS } from './scripts';

const managed = (
  path: string,
  content: string,
  purpose: string,
): GeneratedFile => ({
  path,
  content,
  class: 'managed',
  purpose,
  ...(path.endsWith('.sh') && { executable: true }),
});

/** The workflows of the repository and the scripts they and people run. */
export function pipelineFiles(input: GeneratorInput): GeneratedFile[] {
  const { service, platform } = input;
  const names = environmentsOf(input).map(one => one.platform.name);
  return [
    managed(
      '.github/workflows/ci.yaml',
      printWorkflow(ciWorkflow(input)),
      'Builds, tests, scans and signs the service, and delivers it to the first environment.',
    ),
    managed(
      '.github/workflows/promote.yaml',
      printWorkflow(promoteWorkflow(input)),
      'Opens the pull request that brings an image to an environment, or back.',
    ),
    managed(
      SCRIPTS.render,
      renderSh(service),
      'Renders the chart for Argo CD, or checks that what is rendered is current.',
    ),
    managed(
      SCRIPTS.promote,
      promoteSh(service, platform, names),
      'Sets the image of an environment in its values and in what is rendered for it.',
    ),
    managed(
      SCRIPTS.propose,
      proposeSh(),
      'Commits a promotion, pushes it and opens its pull request.',
    ),
  ];
}
