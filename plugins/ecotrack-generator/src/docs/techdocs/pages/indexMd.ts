import type { Service } from '@ecotrack/model';
import { text } from '../../../text/text';
import { sections } from '../../markdown/sections';
import { sentence } from '../../markdown/sentence';
import type { NavEntry } from '../mkdocs.yml';

/** docs/index.md: where to look for what. It is the team's: their own words go here. */
export const indexMd = (service: Service, pages: readonly NavEntry[]): string =>
  sections(
    `# ${service.metadata.name}`,
    sentence(service.metadata.description),
    pages
      .flatMap(({ title, file, about }) =>
        about ? [`- [${title}](${file}): ${about}`] : [],
      )
      .join('\n'),
    text`
A page whose source says in its first line that it is managed follows \`ecotrack.yaml\` and is written again with
every change of the model. All other pages, such as this one, are the team's.
`,
  );
