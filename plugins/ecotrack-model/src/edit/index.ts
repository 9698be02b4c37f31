export type { DocumentEdit } from './DocumentEdit';
export { isRetyped } from './isRetyped';
export { editDocument } from './editDocument';
