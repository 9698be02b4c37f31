const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A text in which what cannot be seen, or turns what is around it, stands as an escape. */
export const visible = (text: string): string =>
  text.replace(
    HIDDEN,
    character => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
