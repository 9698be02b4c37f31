/** A text that Spring takes as it stands: its placeholders (`${`) are escaped. */
export const literal = (value: string) => value.replaceAll('${', '\\${');
