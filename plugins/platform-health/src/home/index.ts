export * from './MyServices';
