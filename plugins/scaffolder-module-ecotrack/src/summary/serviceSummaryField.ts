import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** `ui:field: EcoTrackServiceSummary` */
export const serviceSummaryField = FormFieldBlueprint.make({
  name: 'service-summary',
  params: {
    field: async () => {
      const [{ ServiceSummary }, { validateAnswers }] = await Promise.all([
        import('./ServiceSummary'),
        import('./validateAnswers'),
      ]);
      return createFormField({
        name: 'EcoTrackServiceSummary',
        component: ServiceSummary,
        validation: validateAnswers,
      });
    },
  },
});
