import { LOCK_PATH, lockOf, printLock } from '../../lock/lock';
import { Claims } from '../Claims';
import type { Concern } from '../Concern';
import type { GeneratedFile } from '../GeneratedFile';
import type { GeneratedTree } from '../GeneratedTree';
import type { GeneratorInput } from '../GeneratorInput';
import { byPath } from '../byPath';
import { collect } from '../collect';
import { platformDocument, serviceDocument } from './documents';
import { GENERATOR_VERSION } from './version';

/** The files that a list of concerns makes of the inputs; throws ConflictError when two concerns want one thing. */
export function compose(
  list: readonly Concern[],
  input: GeneratorInput,
  documentText?: string,
): GeneratedTree {
  const plan = collect(list, input);
  const claims = new Claims();
  const files: GeneratedFile[] = [];
  const add = (owner: string, file: GeneratedFile) => {
    claims.claimAlone(owner, `the file ${file.path}`);
    files.push(checked(owner, file));
  };
  const service = serviceDocument(input.service, input.platform, documentText);
  const platform = platformDocument(input.platform);
  add('core', service);
  add('core', platform);
  for (const concern of list) {
    for (const file of concern.files(input, plan)) add(concern.name, file);
  }
  add('core', {
    path: LOCK_PATH,
    content: printLock(
      lockOf(
        files,
        { service: service.content, platform: platform.content },
        GENERATOR_VERSION,
      ),
    ),
    class: 'managed',
    purpose:
      'Class and hash of each file the portal answers for: the base of later updates.',
  });
  return { files: files.sort(byPath) };
}

const SAFE_SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/;

function checked(owner: string, file: GeneratedFile): GeneratedFile {
  const segments = file.path.split('/');
  const unsafe = segments.some(
    one => !SAFE_SEGMENT.test(one) || one === '.' || one === '..',
  );
  if (unsafe || segments[0] === '.git') {
    throw new Error(
      `The concern '${owner}' writes '${file.path}', which is no plain path below the repository.`,
    );
  }
  if (file.content !== '' && !file.content.endsWith('\n')) {
    throw new Error(
      `The concern '${owner}' writes ${file.path} without a newline at its end.`,
    );
  }
  return file;
}
