import type { OrderMeasure } from '../../src/chart/order.ts';
import { type Strand, toStrand } from '../../src/chart/strand.ts';
import { measureStrands, orderStrands } from '../../src/chart/strand-order.ts';
import type { Storyline } from '../../src/model/storylines.ts';

/** The order of the chart beside those that nobody had to think of. */
export function compareOrders(storylines: readonly Storyline[]): ({ order: string } & OrderMeasure)[] {
  const strands = storylines.map(toStrand);
  const alphabetical = strands.toSorted(byTitle);
  return [
    { order: 'alphabetical', ...measureStrands(alphabetical) },
    { order: 'alphabetical by area', ...measureStrands(alphabetical.toSorted(byArea)) },
    { order: 'oldest first by area', ...measureStrands(alphabetical.toSorted((a, b) => byArea(a, b) || byAge(a, b))) },
    { order: 'of the chart', ...measureStrands(orderStrands(strands)) },
  ];
}

const byTitle = (a: Strand, b: Strand): number => a.storyline.title.localeCompare(b.storyline.title, 'en');
const byArea = (a: Strand, b: Strand): number => a.area.label.localeCompare(b.area.label, 'en');
const byAge = (a: Strand, b: Strand): number => a.first.id.localeCompare(b.first.id);
