/** Rules that hold anywhere in a document. */
export const documentShapes = {
  'document/yaml': {
    message: 'The text is not valid YAML.',
    fix: 'Mend the YAML at this line; an editor with YAML support shows where it breaks.',
  },
  'document/size': {
    message:
      'A document has at most 262144 characters, and at most 100000 words and signs.',
    fix: 'Split the service, or remove what does not belong into its model.',
  },
  'document/depth': {
    message: 'A document is nested at most 30 levels deep.',
    fix: 'Remove the nesting; no field of the model needs it.',
  },
  'document/one': {
    message: 'A file holds exactly one document.',
    fix: 'Remove the line with three hyphens and what follows it.',
  },
  'document/duplicate-key': {
    message: 'A key may stand only once in a mapping.',
    fix: 'Remove one of the two entries.',
  },
  'document/alias': {
    message: 'Anchors, aliases and merge keys are not allowed.',
    fix: 'Write the value out where it is needed.',
  },
  'document/tag': {
    message: 'Tags such as "!!binary" are not allowed.',
    fix: 'Remove the tag; quote the value if it is text.',
  },
  'document/forbidden-key': {
    message:
      'The keys "__proto__", "constructor" and "prototype" are not allowed.',
    fix: 'Choose another key.',
  },
  'document/key': {
    message: 'Keys are plain text.',
    fix: 'Use a text as the key.',
  },
  'document/object': {
    message: 'A document is a mapping with apiVersion, kind and more.',
    fix: 'Begin with "apiVersion: ecotrack.io/v1alpha1".',
  },
  'document/version': {
    message: 'The apiVersion is "ecotrack.io/v1alpha1".',
    fix: 'Write "apiVersion: ecotrack.io/v1alpha1".',
  },
  'document/kind': {
    message:
      'The kind does not fit: an ecotrack.yaml is a "Service", a platform document a "Platform".',
    fix: 'Write "kind: Service" or "kind: Platform".',
  },
  'document/unknown-key': {
    message: 'There is no such field.',
    fix: 'Remove it, or correct its spelling.',
  },
  'document/required': {
    message: 'A required field is missing.',
    fix: 'Add the field.',
  },
  'document/type': {
    message: 'The value has the wrong type.',
    fix: 'Give a value of the type that is expected.',
  },
  'document/choice': {
    message: 'The value is none of those allowed.',
    fix: 'Use one of the allowed values.',
  },
  'document/length': {
    message: 'The list is too short or too long.',
    fix: 'Add or remove entries.',
  },
  'document/text': {
    message:
      'A text is one line of at most 500 characters without control, direction or invisible characters.',
    fix: 'Write a plain sentence on one line.',
  },
} as const;
