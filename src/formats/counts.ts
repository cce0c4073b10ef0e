/** The noun that fits a number: `topic`, `topics`. The plural adds an `s` where no other is given. */
export const formatNoun = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

/** A number with what it counts: `1 topic`, `12 topics`. */
export const formatCount = (count: number, one: string, many?: string): string => `${count} ${formatNoun(count, one, many)}`;
