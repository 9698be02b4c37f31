import type { Platform, Service, Source } from '@ecotrack/model';
import { LOCK_PATH, lockOf, printLock } from '../lock/lock';
import { Claims } from './ConflictError';
import type { Concern } from './Concern';
import type { GeneratedFile } from './GeneratedFile';
import type { GeneratedTree } from './GeneratedTree';
import { byPath } from './byPath';
import { collect } from './collect';
import { concerns } from './concerns';
import { platformDocument, serviceDocument } from './documents';
import { GENERATOR_VERSION } from './version';

/**
 * The files of a service's repository. Same inputs, same bytes: no clock, no randomness, no
 * secrets, no Node.js. `documentText` is the team's own text of the service document, with its
 * comments; without it the document is printed from the parsed service.
 */
export function generate(
  service: Service,
  platform: Platform,
  source: Source,
  documentText?: string,
): GeneratedTree {
  return compose(concerns, { service, platform, source }, documentText);
}

/** `generate` with a list of concerns of one's own; throws ConflictError when two concerns want one thing. */
export function compose(
  list: readonly Concern[],
  input: Parameters<Concern['files']>[0],
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
    purpose: 'Which files the portal answers for, and as what it made them.',
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
