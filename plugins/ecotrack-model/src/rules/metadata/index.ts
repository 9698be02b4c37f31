import { duplicateTag, reservedLabel, tooManyEntries } from './lists';
import {
  guestOwner,
  reservedServiceName,
  takenName,
  takenRepository,
} from './names';

export const metadataRules = [
  reservedServiceName,
  takenName,
  takenRepository,
  guestOwner,
  duplicateTag,
  reservedLabel,
  tooManyEntries,
];
