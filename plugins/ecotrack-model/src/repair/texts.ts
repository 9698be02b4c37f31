import { kebabCase, pascalCase, snakeCase } from '../names';
import { packageFor } from '../presets';
import { valueAt } from '../parse/valueAt';

/** Letters without their marks, everything else that no name holds as a space. */
const words = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim();

/** The same words in the spellings that names have, then with a word more where they are reserved or taken. */
export function textCandidates(value: unknown, document: unknown): string[] {
  if (typeof value !== 'string') return [];
  const plain = words(value).toLowerCase().replaceAll(' ', '-');
  const service = String(valueAt(document, ['metadata', 'name']) ?? '');
  const spellings = plain
    ? [
        kebabCase(plain),
        snakeCase(plain),
        pascalCase(plain),
        snakeCase(plain).toUpperCase(),
        plain.replaceAll('-', ''),
        plain.replaceAll('-', '.'),
      ]
    : [];
  return [
    // One line, without what cannot be seen.
    value.replace(/[\p{C}\p{Z}]+/gu, ' ').trim(),
    value.replace(/\s+/g, ''),
    value.toLowerCase(),
    ...spellings,
    ...(plain
      ? [`${snakeCase(plain)}_value`, `${pascalCase(plain)}Record`]
      : []),
    ...(plain && service
      ? [
          `${service}-${kebabCase(plain)}`,
          `${snakeCase(service)}_${snakeCase(plain)}`,
          `${service}/${kebabCase(plain)}`,
        ]
      : []),
    ...(service ? [snakeCase(service), packageFor(service)] : []),
    value.slice(0, 500),
  ];
}
