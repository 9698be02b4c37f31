import { readFileSync } from 'node:fs';
import { Providers } from '../engine/Providers';
import { OWN_PROVIDERS } from '../providers';
import { replay } from './replay';

/** `npm run -s replay -- FILE`: exit code 0 for the verdict in the file, 1 for another one, 2 for a file that is none. */
function main([file]: readonly string[]): number {
  if (!file) {
    process.stderr.write('Usage: npm run -s replay -- FILE\n');
    return 2;
  }
  const providers = new Providers();
  OWN_PROVIDERS.forEach(one => providers.add(one));
  try {
    const { assessment, isSame } = replay(
      readFileSync(file, 'utf8'),
      providers,
    );
    const { state, sentence, findings, missing } = assessment;
    process.stdout.write(
      [
        `${state}: ${sentence}`,
        ...findings.map(one => `- ${one.rule} ${one.state}: ${one.sentence}`),
        ...missing.map(one => `- missing ${one.source} (${one.cause})`),
        isSame
          ? 'The same verdict as in the file.'
          : 'NOT the verdict that the file has.',
        '',
      ].join('\n'),
    );
    return isSame ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
