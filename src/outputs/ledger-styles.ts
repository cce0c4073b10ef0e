import { stepStates } from '../model/next-steps.ts';
import type { Area } from '../model/vocabulary.ts';

/**
 * The style sheet behind the filters of the ledger, which work without JavaScript: one rule for each radio button, hiding
 * what it does not choose. Areas are content, so the rules are made from it.
 */
export const toLedgerStyles = (areas: Pick<Area, 'id'>[]): string =>
  [
    ...Object.keys(stepStates).flatMap((state) => [
      hide('state', state, `[data-state]:not([data-state='${state}'])`),
      hide('state', state, `.entry:not(:has([data-state='${state}']))`),
    ]),
    ...areas.map(({ id }) => hide('area', id, `.entry:not([data-area='${id}'])`)),
  ].join('\n');

const hide = (name: string, value: string, hidden: string): string =>
  `.ledger:has([name='${name}'][value='${value}']:checked) ${hidden} { display: none; }`;
