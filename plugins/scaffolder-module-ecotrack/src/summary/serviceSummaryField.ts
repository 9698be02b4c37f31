import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** `ui:field: EcoTrackServiceSummary` */
export const serviceSummaryField = FormFieldBlueprint.make({
  name: 'service-summary',
  params: {
    field: async () => {
      const { ServiceSummary } = await import('./ServiceSummary');
      return createFormField({
        name: 'EcoTrackServiceSummary',
        component: ServiceSummary,
      });
    },
  },
});
