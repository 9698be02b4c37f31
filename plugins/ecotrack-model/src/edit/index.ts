export type { DocumentEdit } from './DocumentEdit';
export { editDocument } from './editDocument';
