import { expect, test } from 'vitest';
import { toLedgerStyles } from '../../src/outputs/ledger-styles.ts';

test('areas of one colour are filtered apart, however many there are', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `area-${index + 1}`);
  const rules = toLedgerStyles(ids.map((id) => ({ id }))).split('\n');
  for (const id of ids) {
    expect(rules).toContain(
      `.ledger:has([name='area'][value='${id}']:checked) .entry:not([data-area='${id}']) { display: none; }`,
    );
  }
});

test('every state hides the steps of the others, and the topics that have none of it', () => {
  const rules = toLedgerStyles([]);
  for (const state of ['open', 'taken-up', 'settled', 'overtaken']) {
    expect(rules).toContain(`[value='${state}']:checked) [data-state]:not([data-state='${state}'])`);
    expect(rules).toContain(`[value='${state}']:checked) .entry:not(:has([data-state='${state}']))`);
  }
});
