import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** `ui:field: EcoTrackServicePreview` */
export const previewField = FormFieldBlueprint.make({
  name: 'service-preview',
  params: {
    field: async () => {
      const { PreviewField } = await import('./PreviewField');
      return createFormField({
        name: 'EcoTrackServicePreview',
        component: PreviewField,
      });
    },
  },
});
