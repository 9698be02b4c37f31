/** Texts of the schema editor. */
export const editorMessages = {
  label: 'Schema editor',
  loading: 'Preparing the document',
  failed: 'The document cannot be prepared',
  undo: 'Undo',
  redo: 'Redo',
  copy: 'Begin with',
  copyAnswers: 'What the first page says',
  import: 'Import',
  importTooLarge: '{{name}} is larger than {{limit}} and was not imported.',
  importFailed: '{{name}} cannot be read: {{cause}}',
  export: 'Export',
  view: 'View',
  viewForm: 'Form',
  viewText: 'Text',
  viewBoth: 'Both',
  text: 'ecotrack.yaml',
  unreadable:
    'The text is no YAML at the moment, so the form waits; mend it in the text view or undo.',
  metadata:
    'Name, owner and description come from the first page and take the place of those in this text.',
  status: {
    working: 'Checking',
    failed: 'The document could not be checked: {{cause}}',
    valid_one: 'Valid. {{count}} file will be made.',
    valid_other: 'Valid. {{count}} files will be made.',
    invalid_one: '{{count}} rule is broken.',
    invalid_other: '{{count}} rules are broken.',
  },
  errors: {
    title: 'What is wrong',
    show: 'Show in the text',
    line: 'line {{line}}',
  },
  unknown: {
    catalog: 'The catalog could not be asked: {{cause}}',
    forge: 'The forge could not be asked: {{cause}}',
    cluster: 'The clusters could not be asked: {{cause}}',
    portal: 'The portal could not be asked: {{cause}}',
    hint: 'Whether names are taken there is not known.',
  },
} as const;
