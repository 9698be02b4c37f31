/**
 * TechDocs without Python: Markdown to TechDocs sites in Node.
 *
 * @packageDocumentation
 */
export { techdocsModuleEcotrack as default } from './module';
export { MarkdownGenerator } from './generator/MarkdownGenerator';
