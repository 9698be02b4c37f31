import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** `ui:field: EcoTrackSchemaEditor` */
export const schemaEditorField = FormFieldBlueprint.make({
  name: 'schema-editor',
  params: {
    field: async () => {
      const [{ SchemaEditor }, { validateSchema }] = await Promise.all([
        import('./SchemaEditor'),
        import('./validateSchema'),
      ]);
      return createFormField({
        name: 'EcoTrackSchemaEditor',
        component: SchemaEditor,
        validation: validateSchema,
      });
    },
  },
});
