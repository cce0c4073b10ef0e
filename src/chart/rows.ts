import { metrics } from './metrics.ts';
import type { Seat } from './seats.ts';

/** Heights inside a bed: of the lines of its rows, and of the nodes above, on and below them. */

export interface RowDemand {
  /** Height of the words at its ends, centred on the line. */
  words: number;
  /** Room for names above the line. */
  names: number;
  /** Whether its stem passes the column of an event. */
  runsAt: (event: string) => boolean;
}

/** The line of each row, and the height of the bed, so that no node or word of a row reaches into another one's room. */
export function stackRows(rows: readonly RowDemand[], seats: readonly Seat[]): { lines: number[]; height: number } {
  const events = [...new Set(seats.map(({ topic }) => topic.event.id))];
  const reach = (row: number, event: string) => reachOf(row, event, rows, seats);
  const lines: number[] = [];
  let bottom: number = metrics.heading;
  for (const [row, demand] of rows.entries()) {
    const stacks = events.map(
      (event) =>
        (row > 0 ? reach(row - 1, event) + countBelow(row - 1, event, seats) * metrics.node.pitch : 0) + reach(row, event),
    );
    const words = (demand.words + (rows[row - 1]?.words ?? 0)) / 2 + metrics.words.apart;
    const least = row > 0 ? metrics.row : metrics.row / 2;
    bottom = Math.ceil(bottom + Math.max(least, words, ...stacks) + demand.names);
    lines.push(bottom);
  }
  const last = rows.length - 1;
  const foot = Math.max(metrics.foot, (rows[last]?.words ?? 0) / 2, ...events.map((event) => reach(last, event)));
  return { lines, height: Math.ceil(bottom + foot) };
}

/** The height of a seat in its bed. Topics of one event and place lie on top of each other, in the order of the seats. */
export function heightOf(seat: Seat, seats: readonly Seat[], lines: readonly number[]): number {
  const { pitch } = metrics.node;
  const beside = seats.filter((one) => isBeside(one, seat));
  const shift = (beside.indexOf(seat) - (beside.length - 1) / 2) * pitch;
  const line = lines[seat.row] ?? 0;
  if (seat.place === 'on') return line + shift;
  const event = seat.topic.event.id;
  const upper = line + (countOn(seat.row, event, seats) * pitch) / 2;
  const lower = (lines[seat.row + 1] ?? line) - (countOn(seat.row + 1, event, seats) * pitch) / 2;
  return Math.round((upper + lower) / 2 + shift);
}

/** How far nodes on a row reach from its line in the column of an event; a stem that passes needs a little room too. */
function reachOf(row: number, event: string, rows: readonly RowDemand[], seats: readonly Seat[]): number {
  const on = countOn(row, event, seats);
  if (on > 0) return (on * metrics.node.pitch) / 2 + 1;
  const bendsAway = seats.some((seat) => seat.topic.event.id === event && seat.rows.includes(row));
  return !bendsAway && rows[row]?.runsAt(event) ? 5 : 0;
}

const countOn = (row: number, event: string, seats: readonly Seat[]): number => count(row, event, 'on', seats);
const countBelow = (row: number, event: string, seats: readonly Seat[]): number => count(row, event, 'below', seats);

const count = (row: number, event: string, place: Seat['place'], seats: readonly Seat[]): number =>
  seats.filter((seat) => seat.row === row && seat.place === place && seat.topic.event.id === event).length;

const isBeside = (a: Seat, b: Seat): boolean => a.row === b.row && a.place === b.place && a.topic.event === b.topic.event;
