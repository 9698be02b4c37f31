export * from './Format';
export * from './momentOf';
export * from './useFormat';
