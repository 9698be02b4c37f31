import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { schemaEditorField } from './editor/schemaEditorField';
import { serviceGeneratorApi } from './generator/serviceGeneratorApi';
import { previewField } from './preview/previewField';

export const scaffolderModuleEcotrack = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [serviceGeneratorApi, schemaEditorField, previewField],
});
