/** A small plot of counts per month with marked months: where its bars, years and marks lie, in units of its drawing. */

export interface MonthPlot {
  width: number;
  height: number;
  /** Where the bars stand. */
  ground: number;
  bars: { month: string; count: number; x: number; y: number; width: number; height: number }[];
  /** The first month of each year; years are left out where they would crowd. */
  years: { year: number; x: number }[];
  /** Middles of the marked months. */
  marks: { month: string; x: number }[];
  /** The highest count, which the highest bar has. */
  most: number;
}

const size = { width: 340, top: 14, ground: 84, height: 116 };

/** Between two labels of years. */
const roomForYear = 34;

/** Lays out counts by month (`2025-11`) from the first month to the last; marks outside are left out. */
export function layOutMonths(
  counts: ReadonlyMap<string, number>,
  { from, to, marked }: { from: string; to: string; marked: string[] },
): MonthPlot {
  const months = Math.max(1, indexOf(to) - indexOf(from) + 1);
  const step = size.width / months;
  const most = Math.max(1, ...counts.values());
  const at = (month: string): number => (indexOf(month) - indexOf(from)) * step;
  const isInside = (month: string): boolean => month >= from && month <= to;
  return {
    width: size.width,
    height: size.height,
    ground: size.ground,
    most,
    bars: [...counts]
      .filter(([month]) => isInside(month))
      .map(([month, count]) => {
        const height = round((count / most) * (size.ground - size.top));
        return {
          month,
          count,
          x: round(at(month)),
          y: round(size.ground - height),
          width: round(Math.max(step - 1, 1.5)),
          height,
        };
      }),
    years: listYears(from, to, Math.ceil(roomForYear / (step * 12))).map((year) => ({ year, x: round(at(`${year}-01`)) })),
    marks: marked.filter(isInside).map((month) => ({ month, x: round(at(month) + step / 2) })),
  };
}

/** Years whose January is within the span: each, every second, or fewer. */
function listYears(from: string, to: string, every: number): number[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01') ? 0 : 1);
  const count = Number(to.slice(0, 4)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index).filter((_, index) => index % every === 0);
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const round = (number: number): number => Math.round(number * 10) / 10;
