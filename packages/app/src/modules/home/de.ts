/** German. */
export default {
  title: 'Willkommen bei EcoTrack',
  catalog: 'Katalog öffnen',
  create: 'Dienst anlegen',
};
