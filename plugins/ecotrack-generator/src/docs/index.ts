import type { Concern } from '../core/Concern';
import { catalogInfo } from './catalog/catalogInfo';
import { localFiles } from './local/localFiles';
import { readmeMd } from './readmeMd';
import { techdocsFiles } from './techdocs/techdocsFiles';

/** README, TechDocs site, API descriptions, catalog entities, and what local work needs. */
export const docs: Concern = {
  name: 'docs',
  files: (input, plan) => [
    {
      path: 'README.md',
      content: readmeMd(input),
      class: 'seeded',
      purpose: 'What the service is and how to begin.',
    },
    ...techdocsFiles(input, plan),
    catalogInfo(input),
    ...localFiles(input),
  ],
};
