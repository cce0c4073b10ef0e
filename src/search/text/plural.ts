/** A word without the ending of the plural. Stems say more than is meant of names: `merge` is not `merged`, a gardener no garden. */
export const withoutPlural = (word: string): string => word.replace(/s$/, '');
