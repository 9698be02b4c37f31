import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { generate, type GeneratedFile } from '@ecotrack/generator';
import { resolveInside, writeFiles } from '@ecotrack/generator/node';
import { applicationName, type Platform, type Service } from '@ecotrack/model';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Repositories } from '../../config/readRepositories';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import { asInputError, targetFolder } from '../../inputs/targetFolder';
import { addressesOf, sourceOf } from '../../repository/addresses';
import { examples } from './register.examples';

/** `ecotrack:gitops:register`: the Argo CD Applications of a service, written into a checkout of the GitOps repository. */
export const createGitopsRegisterAction = (options: {
  platform: Platform;
  repositories: Repositories;
}) =>
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
            description: 'Folder of the workspace that holds the checkout',
          }),
      },
      output: {
        files: z =>
          z.array(z.string(), {
            description: 'Paths of the Applications below the checkout',
          }),
        repository: z =>
          z.string({ description: 'Clone address of the GitOps repository' }),
      },
    },
    async handler(ctx) {
      const { service, text } = readService(ctx.input, options.platform);
      const source = sourceOf(
        addressesOf(options.repositories, service.metadata.name),
      );
      const files = applicationsOf(
        service,
        generate(service, options.platform, source, text).files,
      );
      const folder = await targetFolder(
        ctx.workspacePath,
        ctx.input.targetPath,
      );
      const report = await asInputError(async () => {
        for (const file of files)
          await refuseOtherOwner(folder, file, source.repositoryUrl);
        return writeFiles(folder, files, { signal: ctx.signal });
      });
      ctx.logger.info(
        `Applications of ${service.metadata.name}: ${report.written.join(
          ', ',
        )}`,
      );
      ctx.output('files', [...report.written]);
      ctx.output('repository', options.platform.gitops.repository);
    },
  });

/** The generated Applications under the names they have in the GitOps repository. */
const applicationsOf = (service: Service, files: readonly GeneratedFile[]) =>
  service.spec.delivery.environments.flatMap(({ name }) => {
    const file = files.find(one => one.path === `deploy/argocd/${name}.yaml`);
    return file
      ? [
          {
            ...file,
            path: `applications/${applicationName(service, name)}.yaml`,
          },
        ]
      : [];
  });

/** An Application of that name which follows another repository is not ours to change. */
async function refuseOtherOwner(
  folder: string,
  { path }: GeneratedFile,
  repositoryUrl: string,
) {
  const found = await readFile(await resolveInside(folder, path), 'utf8').catch(
    () => undefined,
  );
  if (found === undefined) return;
  const other = parse(found)?.spec?.source?.repoURL;
  if (other === repositoryUrl) return;
  throw new ConflictError(
    `${path} of the GitOps repository follows ${other}, not ${repositoryUrl}. Choose another service name, or remove that Application.`,
  );
}
