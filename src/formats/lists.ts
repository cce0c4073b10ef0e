const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `A`, `A and B`, `A, B and C` */
export const formatList = (items: string[]): string => conjunction.format(items);
