// Shares the search engine of the page, whichever script runs first.
import '../every-page.ts';
import { SearchPage } from './page.ts';

if (!customElements.get('kb-search-page')) customElements.define('kb-search-page', SearchPage);
