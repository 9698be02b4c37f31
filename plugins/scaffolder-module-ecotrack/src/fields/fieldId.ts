import { pathText, type Path } from '@ecotrack/model';

/** Id of the input of a value. */
export const fieldId = (path: Path) => `ecotrack-${pathText(path)}`;

/** Id of what is said of a value below its input. */
export const problemsId = (path: Path) => `${fieldId(path)}-problems`;

/** Id of the sentence that explains an input. */
export const helpId = (path: Path) => `${fieldId(path)}-help`;
