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
  },
});
