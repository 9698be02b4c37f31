import { text, type Piece } from './text';

const bad = (value: unknown) => value as Piece;

describe('text', () => {
  it('drops the newline after the opening backtick and keeps the one at the end', () => {
    expect(text`
      a
    `).toBe('      a\n');
    expect(text`a ${1} b`).toBe('a 1 b');
  });

  it('prints a list as lines, indented like the line it stands on', () => {
    expect(text`
class A {
  ${['int a;', 'int b;', ['int c;', false]]}
}
`).toBe('class A {\n  int a;\n  int b;\n  int c;\n}\n');
  });

  it('leaves out the line of false and of an empty list', () => {
    expect(text`
a
  ${false}
b
${[]}
${[false]}
c
`).toBe('a\nb\nc\n');
  });

  it('leaves out false at the end of the template', () => {
    expect(text`
a
${false}`).toBe('a\n');
  });

  it('keeps the rest of a line on which false is not alone', () => {
    expect(text`
  ${false}${'x'}
  public ${false}void
`).toBe('  x\n  public void\n');
  });

  it('indents nested blocks but no empty lines', () => {
    const inner = text`
void f() {
  g();

  h();
}
`;
    expect(text`
class A {
  ${inner}
}
`).toBe('class A {\n  void f() {\n    g();\n\n    h();\n  }\n}\n');
  });

  it('prints an empty text alone on its line as an empty line without blanks', () => {
    expect(text`
a
  ${''}
b
`).toBe('a\n\nb\n');
  });

  it('does not interpret what a value holds', () => {
    expect(text`${'$& $1 ${x} {{ y }}'}`).toBe('$& $1 ${x} {{ y }}');
  });

  it.each([[undefined], [null], [true], [{}], [Number.NaN], [() => 'x']])(
    'refuses %p',
    value => {
      expect(() => text`a ${bad(value)}`).toThrow(TypeError);
      expect(() => text`a ${[bad(value)]}`).toThrow(/Placeholder 1 /);
    },
  );
});
