import { pathText, type Path } from '@ecotrack/model';

/** Id of the input of a value whose path is written as errors name it. */
export const fieldIdAt = (path: string) => `ecotrack-${path}`;

/** Id of the input of a value. */
export const fieldId = (path: Path) => fieldIdAt(pathText(path));

/** Id of what is said of a value below its input. */
export const problemsId = (path: Path) => `${fieldId(path)}-problems`;

/** Id of the sentence that explains an input. */
export const helpId = (path: Path) => `${fieldId(path)}-help`;
