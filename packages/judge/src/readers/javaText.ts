const ESCAPES: { readonly [character: string]: string } = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  s: ' ',
};

/** The text that a literal stands for: first the unicode escapes, as the compiler does before it looks for tokens. */
export const javaText = (literal: string) =>
  literal
    .slice(1, -1)
    .replace(/(\\\\)|\\u+([0-9a-fA-F]{4})/g, (_all, pair?: string, hex = '') =>
      pair ? pair : String.fromCharCode(parseInt(hex, 16)),
    )
    .replace(
      /\\([0-3]?[0-7]{1,2}|.)/gs,
      (_all, code: string) =>
        ESCAPES[code] ??
        (/^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code),
    );
