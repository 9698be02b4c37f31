import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { serviceSummaryField } from './summary/serviceSummaryField';

export const scaffolderModuleEcotrack = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [serviceSummaryField],
});
