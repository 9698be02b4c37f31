import type { GeneratedFile } from '../../GeneratedFile';

/** Entries that are there more than once. */
export function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter(name => seen.size === seen.add(name).size);
}

const simpleName = (path: string) => path.replace(/^.*\/|\.java$/g, '');
const BEAN =
  /^@(?:Component|Service|Repository|RestController|RestControllerAdvice|Configuration)\b/m;

/** Files, Java classes and Spring beans that cannot be told apart. */
export function clashes(files: readonly GeneratedFile[]): string[] {
  const paths = files.map(({ path }) => path.toLowerCase());
  const java = files.filter(({ path }) => /^src\/.*\.java$/.test(path));
  const classes = java.map(({ path }) =>
    path.replace(/^src\/(?:main|test)\/java\//, '').toLowerCase(),
  );
  // Spring names a bean after its class, whatever its package.
  const beans = java
    .filter(
      ({ path, content }) => path.startsWith('src/main') && BEAN.test(content),
    )
    .map(({ path }) => simpleName(path).toLowerCase());
  return [
    ...repeated(paths).map(path => `two files are called ${path}`),
    ...repeated(classes).map(path => `two classes are called ${path}`),
    ...repeated(beans).map(bean => `two beans are called ${bean}`),
    ...java.flatMap(({ path, content }) => {
      const folder = path.split('/').slice(3, -1).join('.');
      return content.includes(`package ${folder};`)
        ? []
        : [`${path} says another package`];
    }),
  ];
}
