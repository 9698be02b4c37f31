import { INPUTS } from '../../docs/__testUtils__/inputs';
import { notice } from '../../text/notice';
import { generated } from '../__testUtils__/generated';
import { brokenJava } from '../__testUtils__/parseJava';

describe('the Java parser', () => {
  it('notices what is no Java', () => {
    expect(
      Object.keys(
        brokenJava([
          ['A', 'class {'],
          ['B', 'class B {}'],
        ]),
      ),
    ).toEqual(['A']);
  });
});

describe.each(INPUTS.map(([name]) => name))('Java of %s', name => {
  const sources = [...generated(name)].filter(([path]) =>
    path.endsWith('.java'),
  );

  it('parses', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(brokenJava(sources)).toEqual({});
  });

  it('has one public type in each file, named like it, in the package of its folder', () => {
    for (const [path, content] of sources.filter(([at]) =>
      at.startsWith('src'),
    )) {
      const [folder, simple] = path
        .replace(/^src\/(main|test)\/java\//, '')
        .replace(/\.java$/, '')
        .split(/\/(?=[^/]+$)/);
      expect(content).toContain(`package ${folder.replaceAll('/', '.')};`);
      expect(content).toMatch(
        new RegExp(
          `^(public )?(final )?(class|record|enum|(@)?interface) ${simple}\\b`,
          'm',
        ),
      );
    }
  });

  it('says in its first line that it is managed, but for the handlers a team owns', () => {
    const unmarked = sources.filter(
      ([, content]) => !content.startsWith(notice('java')),
    );
    expect(unmarked.filter(([path]) => !path.endsWith('Handler.java'))).toEqual(
      [],
    );
  });
});
