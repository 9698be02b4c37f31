/** Blocks of Markdown with one empty line between them; what is false or empty is left out. */
export const sections = (...blocks: readonly (string | false)[]): string =>
  blocks
    .flatMap(block => (block && block.trim() !== '' ? [block.trim()] : []))
    .map(block => `${block}\n`)
    .join('\n');

/** A fenced block of code. */
export const fenced = (language: string, code: string) =>
  `\`\`\`${language}\n${code.trim()}\n\`\`\``;
