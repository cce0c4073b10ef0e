/** What every page may have to say while search loads; the other words come with what searches. */

export const slowly = 'Search is slow to load. It continues as soon as its files arrive.';
export const outdated = 'The site has been updated since this page was loaded. Reload the page to search.';
export const unavailable = 'Search could not be loaded: its program is missing or damaged. It will try again automatically.';
