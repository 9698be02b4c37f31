/** Hands a text to the reader as a file. */
export function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(
    new Blob([text], { type: 'application/yaml' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
