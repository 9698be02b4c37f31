export type { Concern, GeneratorInput } from './core/Concern';
export type { FileClass, GeneratedFile } from './core/GeneratedFile';
