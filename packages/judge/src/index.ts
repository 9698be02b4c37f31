import { main } from './main';

main(process.argv.slice(2), process).then(code => {
  process.exitCode = code;
});
