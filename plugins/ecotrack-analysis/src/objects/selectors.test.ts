import fc from 'fast-check';
import {
  isEmptySelector,
  labelIndex,
  selectorIndex,
  selects,
} from './selectors';

const labels = fc.dictionary(
  fc.constantFrom('app', 'tier', 'zone'),
  fc.constantFrom('a', 'b'),
);
const placed = fc.record({
  namespace: fc.constantFrom('shop', 'far'),
  labels,
});

it('the index finds what a look at all finds, each once', () => {
  fc.assert(
    fc.property(fc.array(placed), placed, (items, asked) => {
      const found = selectorIndex(items, item => item)(
        asked.namespace,
        asked.labels,
      );
      const all = items.filter(
        item =>
          item.namespace === asked.namespace &&
          !isEmptySelector(item.labels) &&
          selects(item.labels, asked.labels),
      );
      expect(found).toHaveLength(all.length);
      expect(new Set(found)).toEqual(new Set(all));
    }),
  );
});

it('the index of labels finds what a look at all finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(placed), placed, (items, wanted) => {
      const found = labelIndex(items, item => item)(
        wanted.namespace,
        wanted.labels,
      );
      expect(found).toEqual(
        items.filter(
          item =>
            item.namespace === wanted.namespace &&
            selects(wanted.labels, item.labels),
        ),
      );
    }),
  );
});
