import { environmentsOf } from '../../../core/environments';
import type { GeneratorInput } from '../../../core/GeneratorInput';
import { checkCommand, SCRIPTS } from '../../../delivery/pipeline/scripts';
import { markdownCode as code } from '../../../text/markdown';
import { text } from '../../../text/text';
import { fenced, sections } from '../../markdown/sections';
import { markdownTable } from '../../markdown/table';

const EXAMPLE = '3d3c42e5aac5@sha256:<64 hexadecimal digits>';

const pipeline = (first: string, isDirect: boolean, branch: string) =>
  sections(
    '## From a push to an image',
    text`
${code(
  '.github/workflows/ci.yaml',
)} runs for every pull request and every push to ${code(
      branch,
    )}, but not for a push
that touches \`deploy\` alone: that is a promotion, and its pull request was checked.
`,
    markdownTable(
      ['Job', 'What it does'],
      [
        [
          code('test'),
          `${code(
            './mvnw verify',
          )}; its servers start in containers, and none of its tests may be skipped`,
        ],
        [
          code('manifests'),
          `Renders the chart for every environment and fails where ${code(
            'deploy/rendered',
          )} differs; asks the policies of the platform`,
        ],
        [
          code('image'),
          'After a push: builds the image once, lists what is in it (SBOM), refuses known vulnerabilities of high severity that have a fix, then signs and attests. From here on the digest names it',
        ],
        [
          code('deliver'),
          isDirect
            ? `Sets the image of ${first}, and opens the pull request for the environment after it`
            : `Opens the pull request that sets the image of ${first}`,
        ],
      ],
    ),
    'What the repository, or its organisation, has to say once:',
    markdownTable(
      ['Name', 'Kind', 'What it is'],
      [
        [
          `${code('REGISTRY_USER')}, ${code('REGISTRY_PASSWORD')}`,
          'secret',
          'Who may push images',
        ],
        [
          code('PROMOTION_TOKEN'),
          'secret, optional',
          `A bot's token that may push and open pull requests. Without it the token of the run does; forges start no checks for what that one opens, so close and reopen such a pull request to have it checked`,
        ],
        [
          code('MVNW_REPOURL'),
          'variable',
          'Maven repository that the image is built from',
        ],
      ],
    ),
    text`
Gitea and Forgejo read the same files (they look into \`.github/workflows\` too) and need a runner with the
label \`ubuntu-24.04\` and Docker. Only on GitHub: signing without a key and the attestation of the build, because
the public signing service trusts no other forge here; elsewhere these steps are left out, so sign with a key of
your own there. On GitHub, pull requests by the token of the run need the setting "Allow GitHub Actions to create
and approve pull requests".
`,
  );

const way = (names: readonly string[], isDirect: boolean) => {
  const [first, ...others] = names;
  if (isDirect && others.length === 0) return `It comes to ${first} by itself.`;
  const by = isDirect
    ? `Into ${first} it comes by itself, then into ${others.join(' and ')}`
    : `It comes into ${names.join(', then ')}`;
  return `${by} by a pull request each time.`;
};

const promotion = (names: readonly string[], isDirect: boolean) => {
  const target = names[1] ?? names[0];
  const image = names.length > 1 ? '' : ` ${EXAMPLE}`;
  return sections(
    '## Promotion',
    text`
A version is an image, named by its digest. ${way(names, isDirect)} The
workflow **Promote** opens one; it is the same as this by hand:
`,
    fenced(
      'shell',
      text`
git switch --create promote/${target}
${SCRIPTS.promote} ${target}${image}
git commit --all --message "Promote to ${target}"
git push --set-upstream origin promote/${target}
`,
    ),
    text`
The difference shows the tag and the digest in the values, and the same in the rendered manifests. Once it is
merged, Argo CD applies it, or waits for somebody to sync, as the table above says of each environment. A push of a
newer image renews the pull request that is open.
`,
    text`
Who changes the chart or its values renders again, with \`${SCRIPTS.render}\` and the names of the environments;
Helm is all it needs. The pipeline fails where that was forgotten:
`,
    fenced('shell', checkCommand(names)),
  );
};

const rollback = (names: readonly string[]) => {
  const last = names[names.length - 1];
  return sections(
    '## Rollback',
    text`
Revert the pull request of the promotion, or promote the older image: run **Promote** with it, or
`,
    fenced('shell', `${SCRIPTS.promote} ${last} ${EXAMPLE}`),
    text`
Which image ran when is in the history: \`git log --patch deploy/chart/values-${last}.yaml\`. The database stays as
it is, because a migration is not undone: so each migration has to suit the version before it, too. Add columns
first, stop using old ones next, remove them last.
`,
  );
};

/** How a change becomes an image, how that reaches each environment, and how it is taken back. */
export function pipelineSection(input: GeneratorInput): string {
  const environments = environmentsOf(input).map(({ platform }) => platform);
  const names = environments.map(({ name }) => name);
  const [first] = environments;
  return sections(
    pipeline(first.name, first.autoSync, input.source.branch),
    promotion(names, first.autoSync),
    rollback(names),
  );
}
