/** What pages cite outside the site, as a file. Rows are lists, not objects: half the size. */
export type ReferencesFile = ReferenceRow[];

/** Short form (`owner/name#12`, `owner/name:branch`, `owner/name`), address on the site, title, and how much cites it. */
export type ReferenceRow = [name: string, url: string, title: string, extent: string];
