import { GENERATED_NOTICE, notice } from './notice';

it.each([
  ['java', `// ${GENERATED_NOTICE}`],
  ['hash', `# ${GENERATED_NOTICE}`],
  ['sql', `-- ${GENERATED_NOTICE}`],
  ['markup', `<!-- ${GENERATED_NOTICE} -->`],
] as const)('is one comment line in %s', (syntax, line) => {
  expect(notice(syntax)).toBe(line);
});

it('says what happens to changes and what to edit instead', () => {
  expect(GENERATED_NOTICE).toMatch(/lost on update.*ecotrack\.yaml/);
  expect(GENERATED_NOTICE).not.toContain('--');
});
