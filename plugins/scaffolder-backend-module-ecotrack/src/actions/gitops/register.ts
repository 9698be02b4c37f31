import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { generate } from '@ecotrack/generator';
import { writeFiles } from '@ecotrack/generator/node';
import {
  applicationName,
  type Platform,
  type Service,
  type Source,
} from '@ecotrack/model';
import type { Settings } from '../../config/readSettings';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import { asInputError, targetFolder } from '../../inputs/targetFolder';
import { addressesOf, sourceOf } from '../../repository/addresses';
import { changesOf } from './changesOf';
import { examples } from './register.examples';

/** `ecotrack:gitops:register`: the Argo CD Applications of a service, written into a checkout of the GitOps repository. */
export const createGitopsRegisterAction = (options: Settings) =>
  createTemplateAction({
    id: 'ecotrack:gitops:register',
    description:
      'Writes the Argo CD Applications of a service into a checkout of the GitOps repository',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...serviceInput,
        targetPath: z =>
          z.string({
            description: 'Folder of the workspace to write to',
          }),
        checkoutPath: z =>
          z
            .string({
              description:
                'Folder of the workspace that holds the checkout, for a push of the changes alone; the target itself when absent',
            })
            .optional(),
      },
      output: {
        files: z =>
          z.array(z.string(), {
            description: 'Paths of the Applications below the target',
          }),
        changed: z =>
          z.boolean({
            description: 'Whether the checkout holds them with other content',
          }),
      },
    },
    async handler(ctx) {
      const { service, text } = readService(ctx.input, options.platform);
      const source = sourceOf(
        addressesOf(options.repositories, service.metadata.name),
      );
      const files = applicationsOf(service, options.platform, source, text);
      const { targetPath, checkoutPath = targetPath } = ctx.input;
      const checkout = await targetFolder(ctx.workspacePath, checkoutPath);
      const target = await targetFolder(ctx.workspacePath, targetPath);
      const changes = await asInputError(() =>
        changesOf(files, checkout, source.repositoryUrl),
      );
      const { written } = await asInputError(() =>
        writeFiles(target, files, { signal: ctx.signal }),
      );
      ctx.logger.info(
        `Applications of ${service.metadata.name}: ${written.join(', ')}`,
      );
      ctx.output('files', [...written]);
      ctx.output('changed', changes.length > 0);
    },
  });

/** The generated Applications under the names they have in the GitOps repository. */
function applicationsOf(
  service: Service,
  platform: Platform,
  source: Source,
  text: string,
) {
  const { files } = generate(service, platform, source, text);
  return service.spec.delivery.environments.flatMap(({ name }) => {
    const path = `applications/${applicationName(service, name)}.yaml`;
    return files
      .filter(file => file.path === `deploy/argocd/${name}.yaml`)
      .map(file => ({ ...file, path }));
  });
}
