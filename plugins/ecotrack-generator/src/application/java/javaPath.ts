import type { FileClass, GeneratedFile } from '../../core/GeneratedFile';

const path = (root: string, packageName: string, name: string) =>
  `${root}/${packageName.replaceAll('.', '/')}/${name}.java`;

/** A class of the service. */
export const mainClass = (
  packageName: string,
  name: string,
  content: string,
  purpose: string,
  fileClass: FileClass = 'managed',
): GeneratedFile => ({
  path: path('src/main/java', packageName, name),
  content,
  class: fileClass,
  purpose,
});

/** A class of its tests. */
export const testClass = (
  packageName: string,
  name: string,
  content: string,
  purpose: string,
): GeneratedFile => ({
  path: path('src/test/java', packageName, name),
  content,
  class: 'managed',
  purpose,
});
