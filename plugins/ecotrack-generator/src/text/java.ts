const SHORT: { readonly [character: string]: string } = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/**
 * A Java string literal, quotes included. Everything outside printable ASCII becomes a unicode
 * escape; a backslash of the text is doubled, which also keeps the compiler from reading a
 * unicode escape of the text's own before it knows where the literal ends.
 */
export const javaString = (value: string): string =>
  `"${value.replace(
    /[^ !#-[\]-~]/g,
    character =>
      SHORT[character] ??
      `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}"`;
