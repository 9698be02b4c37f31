/** FNV-1a of 32 bits as eight hexadecimal digits: short, stable, and the same in Node and browsers. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The name itself, or its beginning and a fingerprint of the whole where it is longer than allowed. */
export const limited = (name: string, max: number, joint = '_'): string =>
  name.length <= max
    ? name
    : `${name.slice(0, max - 9).replace(/[_-]+$/, '')}${joint}${fingerprint(
        name,
      )}`;
