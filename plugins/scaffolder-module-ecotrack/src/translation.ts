import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { editorMessages } from './editor/messages';
import { formMessages } from './form/messages';
import { previewMessages } from './preview/messages';

/** Texts of the form fields. */
export const scaffolderEcotrackTranslationRef = createTranslationRef({
  id: 'scaffolder-module-ecotrack',
  messages: {
    editor: editorMessages,
    form: formMessages,
    preview: previewMessages,
    summary: {
      repository: 'Repository',
      files: {
        title: 'Files',
        text: '{{total}}, of them {{java}} Java sources, {{tests}} tests and {{migrations}} migrations',
      },
      database: { title: 'Database', text: '{{schema}} with {{tables}}' },
      caches: { title: 'Caches', text: '{{name}} ({{seconds}} s)' },
      published: {
        title: 'Topics published',
        text_one: '{{topic}} ({{count}} partition)',
        text_other: '{{topic}} ({{count}} partitions)',
      },
      consumed: 'Topics consumed',
      environments: {
        title: 'Environments',
        automatic: '{{name}} ({{cluster}}, delivered at once)',
        promoted: '{{name}} ({{cluster}}, by promotion)',
      },
      none: 'none',
      invalid: 'These answers do not make a service yet',
    },
  },
});
