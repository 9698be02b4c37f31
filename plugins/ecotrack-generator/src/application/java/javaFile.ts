import { notice } from '../../text/notice';

const isStatic = (name: string) => name.startsWith('static ');

/**
 * A Java file: notice, package, imports, body. Of the candidates only those are imported whose
 * simple name the body uses and that live in another package, so that templates cannot import in vain.
 * A candidate that begins with `static ` is imported as such.
 */
export function javaFile(
  packageName: string,
  candidates: readonly string[],
  body: string,
): string {
  const code = body.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  const used = [...new Set(candidates)].filter(candidate => {
    const name = candidate.replace(/^static /, '');
    const dot = name.lastIndexOf('.');
    const simple = name.slice(dot + 1);
    return (
      name.slice(0, dot) !== packageName &&
      new RegExp(`(?<![.\\w])${simple}\\b`).test(code)
    );
  });
  const statics = used.filter(isStatic).sort();
  const plain = used.filter(name => !isStatic(name)).sort();
  const blocks = [plain, statics]
    .filter(block => block.length > 0)
    .map(block => `${block.map(name => `import ${name};`).join('\n')}\n`);
  // A block that begins with an empty line leaves the indent of its placeholder behind.
  const lines = body.replace(/[ \t]+$/gm, '');
  return [notice('java'), `package ${packageName};\n`, ...blocks, lines].join(
    '\n',
  );
}
