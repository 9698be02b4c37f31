const THINGS = [
  ...['anchor', 'barrel', 'candle', 'dragon', 'engine', 'feather', 'garden'],
  ...['hammer', 'island', 'jacket', 'kettle', 'ladder', 'mirror', 'needle'],
  ...['orange', 'pencil', 'quiver', 'rocket', 'saddle', 'tunnel', 'umbrella'],
  ...['violin', 'wagon', 'yacht', 'zipper', 'basket', 'carpet', 'drum'],
];

/** Answers of the form for services that share nothing: name, table and topic are their own. */
export const SERVICES = THINGS.map(thing => ({
  name: `${thing}-service`,
  owner: 'group:default/orders-team',
  description: `Keeps every ${thing} that is killed on its way`,
  stores: 'things',
  things: `${thing}s`,
}));
