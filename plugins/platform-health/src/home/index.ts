export * from './MyServices';
export * from './WidgetFrame';
