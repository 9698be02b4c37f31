import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { schemaEditorField } from './editor/schemaEditorField';
import { serviceGeneratorApi } from './generator/serviceGeneratorApi';
import { serviceSummaryField } from './summary/serviceSummaryField';

export const scaffolderModuleEcotrack = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [serviceGeneratorApi, schemaEditorField, serviceSummaryField],
});
