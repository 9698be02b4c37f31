import { main } from './main';

main(process.argv.slice(2)).then(
  code => process.stdout.write('', () => process.exit(code)),
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
