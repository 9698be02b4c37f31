import fc from 'fast-check';
import {
  ValueDigest,
  interpolate,
  ledValue,
  value,
  valueUnless,
  type ManifestTemplate,
  type ValueTree,
} from './ManifestTemplate';
import { helmTemplate } from './printHelm';
import { plainObjects } from './printPlain';

const values: ValueTree = {
  name: 'no',
  count: 604_800_000,
  on: true,
  off: false,
  tree: { a: 1 },
  image: { repository: 'r/x', tag: '1.0' },
};
const template = (
  spec: ManifestTemplate['object'][string],
  when?: string,
): ManifestTemplate => ({ file: 'f.yaml', when, object: { spec } });

describe('helmTemplate', () => {
  it.each([
    ['text', value('name'), 'spec: {{ .Values.name | quote }}\n'],
    ['a number', value('count'), 'spec: {{ .Values.count | toJson }}\n'],
    ['a condition', value('on'), 'spec: {{ .Values.on | toJson }}\n'],
    ['a tree', value('tree'), 'spec:{{- toYaml .Values.tree | nindent 2 }}\n'],
    [
      'a tree in a list',
      [{ a: value('tree') }],
      'spec:\n  - a:{{- toYaml .Values.tree | nindent 6 }}\n',
    ],
    [
      'a list item',
      [value('tree')],
      'spec:\n  - {{ .Values.tree | toJson }}\n',
    ],
    [
      'text with values in it',
      interpolate`${value('image.repository')}:100%${value('image.tag')}`,
      'spec: {{ printf "%s:100%%%s" .Values.image.repository .Values.image.tag | quote }}\n',
    ],
    [
      'a digest',
      new ValueDigest('tree'),
      'spec: {{ .Values.tree | toJson | sha256sum | quote }}\n',
    ],
  ])('prints %s as an expression', (_, spec, printed) => {
    expect(helmTemplate(template(spec), values)).toBe(printed);
  });

  it('wraps an object with a condition', () => {
    expect(helmTemplate(template('x', 'on'), values)).toBe(
      '{{- if .Values.on }}\nspec: x\n{{- end }}\n',
    );
  });

  it('wraps a field that somebody else sets while a value is true', () => {
    const spec = { a: 1, b: valueUnless('on', 'count'), c: 2 };
    expect(helmTemplate(template(spec), values)).toBe(
      'spec:\n  a: 1\n{{- if not .Values.on }}\n  b: {{ .Values.count | toJson }}\n{{- end }}\n  c: 2\n',
    );
    expect(plainObjects([template(spec)], values)).toMatchObject([
      { object: { spec: { a: 1, c: 2 } } },
    ]);
    const [{ object }] = plainObjects(
      [template({ b: valueUnless('on', 'count') })],
      values,
    );
    expect(object).toEqual({ spec: {} });
    expect(
      plainObjects([template({ b: valueUnless('off', 'count') })], values),
    ).toEqual([{ file: 'f.yaml', object: { spec: { b: 604_800_000 } } }]);
  });

  it('refuses a condition that is neither true nor false', () => {
    const one = template({ b: valueUnless('name', 'count') });
    expect(() => helmTemplate(one, values)).toThrow(/true or false/);
  });

  it('escapes braces of the text itself, in keys as well', () => {
    expect(
      helmTemplate(template({ '{{a': 'b {{ .Values.name }}' }), values),
    ).toBe('spec:\n  "{{ "{{" }}a": "b {{ "{{" }} .Values.name }}"\n');
  });

  it('does not take text for its own marks', () => {
    expect(
      helmTemplate(template({ a: 'value0x', b: value('name') }), values),
    ).toBe('spec:\n  a: value0x\n  b: {{ .Values.name | quote }}\n');
  });

  it('leaves no expression of the text to Helm', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', '"', '-') }),
        given => {
          const printed = helmTemplate(template({ given }), values);
          expect(printed.replaceAll('{{ "{{" }}', '')).not.toContain('{{');
        },
      ),
    );
  });

  it.each(['missing', 'image.missing', 'name.x', 'constructor', 'a-b'])(
    'refuses the value %p',
    path => {
      const one = template(value(path));
      expect(() => helmTemplate(one, values)).toThrow(path);
      expect(() => plainObjects([one], values)).toThrow(path);
    },
  );

  it('leads to a value inside a text, and nowhere while it is empty', () => {
    const one = template(interpolate`a${ledValue('@', 'name')}`);
    expect(helmTemplate(one, values)).toBe(
      'spec: {{ printf "a%s" (empty .Values.name | ternary "" (print "@" .Values.name)) | quote }}\n',
    );
    const printed = ['sha256:1', ''].map(name =>
      plainObjects([one], { name }).map(({ object }) => object),
    );
    expect(printed).toEqual([[{ spec: 'a@sha256:1' }], [{ spec: 'a' }]]);
  });

  it('refuses a value that is no text inside a text', () => {
    const one = template(interpolate`a${value('count')}`);
    expect(() => helmTemplate(one, values)).toThrow(/must be a text/);
  });
});

describe('plainObjects', () => {
  it('puts values in their places and drops what is undefined', () => {
    const [{ object }] = plainObjects(
      [
        template({
          a: value('tree'),
          b: interpolate`${value('image.repository')}:${value('image.tag')}`,
          c: undefined,
          d: [value('count'), true],
        }),
      ],
      values,
    );
    expect(object).toEqual({
      spec: { a: { a: 1 }, b: 'r/x:1.0', d: [604_800_000, true] },
    });
    expect(JSON.stringify(object)).not.toContain('"c"');
  });

  it('leaves out what is switched off', () => {
    expect(plainObjects([template('x', 'off')], values)).toEqual([]);
    expect(plainObjects([template('x', 'on')], values)).toHaveLength(1);
  });
});
