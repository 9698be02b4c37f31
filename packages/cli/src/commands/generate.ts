import { generate } from '@ecotrack/generator';
import { TargetError, writeTree } from '@ecotrack/generator/node';
import {
  formatErrors,
  parseService,
  type Platform,
  type Service,
  type Source,
} from '@ecotrack/model';
import { InvalidModel } from '../files/InvalidModel';
import { parseArguments } from '../files/parseArguments';
import { readDocument } from '../files/readDocument';
import { readPlatform } from '../files/readPlatform';
import type { Output } from '../Output';
import { UsageError } from '../UsageError';

const OPTIONS = {
  out: { type: 'string' },
  platform: { type: 'string' },
  repo: { type: 'string' },
} as const;

/** `ecotrack generate FILE --out DIR [--platform FILE] [--repo URL]` */
export async function generateCommand(
  args: string[],
  { stdout, stderr }: Output,
): Promise<number> {
  const { values, file } = parseArguments(args, OPTIONS);
  if (!values.out)
    throw new UsageError('The folder to write to is missing: --out DIR.');
  try {
    const platform = await readPlatform(values.platform);
    const text = await readDocument(file);
    const result = parseService(text, { platform });
    if (!result.valid) throw new InvalidModel(file, result.errors);
    const tree = generate(
      result.value,
      platform,
      sourceOf(result.value, platform, values.repo),
      text,
    );
    const report = await writeTree(values.out, tree);
    const kept = report.kept.length
      ? `, ${report.kept.length} of the team kept`
      : '';
    stdout.write(
      `${report.written.length} files written to ${values.out}${kept}.\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof InvalidModel) {
      stderr.write(`${formatErrors(error.errors, error.file)}\n`);
      return 1;
    }
    if (error instanceof TargetError) throw new UsageError(error.message);
    throw error;
  }
}

/** Without --repo the service is taken to live beside the GitOps repository. */
function sourceOf(
  service: Service,
  platform: Platform,
  repo: string | undefined,
): Source {
  const repositoryUrl =
    repo ??
    new URL(`${service.metadata.name}.git`, platform.gitops.repository).href;
  if (!URL.canParse(repositoryUrl)) {
    throw new UsageError(
      `--repo is no URL: ${JSON.stringify(
        repo,
      )}. Use the clone address of the repository.`,
    );
  }
  return { repositoryUrl, branch: 'main' };
}
