import { failures } from './failures';
import { main } from './main';

main(process.argv.slice(2), process, failures).then(code => {
  // A backend that has stopped ends the process with code 0 of its own.
  process.stdout.write('', () => process.exit(code));
});
