import type { Service } from '@ecotrack/model';
import { markdownCode as code, markdownText } from '../../text/markdown';
import { text } from '../../text/text';
import type { NavEntry } from './mkdocs.yml';

/** docs/index.md: where to look for what. It is the team's: their own words go here. */
export const indexMd = (service: Service, pages: readonly NavEntry[]) => text`
# ${service.metadata.name}

${markdownText(service.metadata.description)}

${pages.flatMap(page =>
  page.about ? [`- [${page.title}](${page.file}): ${page.about}`] : [],
)}

The pages above follow the model of the service, ${code(
  'ecotrack.yaml',
)}, and are written again with every
change of it. This page and [Development](development.md) belong to the team.
`;
