import { duplicateTag, tooManyEntries } from './lists';
import { guestOwner, reservedServiceName } from './names';

export const metadataRules = [
  reservedServiceName,
  guestOwner,
  duplicateTag,
  tooManyEntries,
];
