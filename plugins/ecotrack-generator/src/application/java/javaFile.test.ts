import { javaFile } from './javaFile';

const imports = (candidates: string[], body: string) =>
  javaFile('com.a', candidates, body)
    .split('\n')
    .filter(line => line.startsWith('import'));

describe('javaFile', () => {
  it('imports what the body uses, sorted, statics last', () => {
    expect(
      imports(
        ['static z.Z.call', 'java.util.Map', 'java.util.List', 'java.util.Set'],
        'class A { Map<String, List<String>> map = call(); }\n',
      ),
    ).toEqual([
      'import java.util.List;',
      'import java.util.Map;',
      'import static z.Z.call;',
    ]);
  });

  it('imports nothing from its own package', () => {
    expect(
      imports(['com.a.B', 'com.a.b.C'], 'class A { B b; C c; }\n'),
    ).toEqual(['import com.a.b.C;']);
  });

  it('is not taken in by strings, longer names and members', () => {
    expect(
      imports(
        ['x.Min', 'x.Max'],
        'class A { String s = "Min"; Minute m = a.Max(); }\n',
      ),
    ).toEqual([]);
  });

  it('leaves no blanks at the ends of lines', () => {
    expect(javaFile('com.a', [], 'class A {\n    \n}\n')).not.toMatch(
      /[ \t]$/m,
    );
  });
});
