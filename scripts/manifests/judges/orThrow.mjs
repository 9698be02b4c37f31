/** What a tool found; throws when it says that it found something, and nothing of that can be read. */
export function orThrow({ code, stdout, stderr }, findings) {
  if (code !== 0 && findings.length === 0)
    throw new Error(`The tool failed: ${stdout}${stderr}`);
  return findings;
}
