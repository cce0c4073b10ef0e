/** Of a sorted list that is cut into parts, the parts that may hold something from `from` to `to`, by the first item of each. */
export const listParts = (from: string, to: string, firsts: string[]): number[] =>
  firsts.flatMap((first, part) => {
    const next = firsts[part + 1];
    return first <= to && (next === undefined || from < next) ? [part] : [];
  });

/** After everything that begins with a text. */
export const endOf = (beginning: string): string => `${beginning}\uffff`;
