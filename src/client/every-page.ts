/** The script of every page: what the header and the search dialog need before anything is opened. */
import { SearchOpener } from './search/opener.ts';
import './theme-toggle.ts';

if (!customElements.get('kb-search-opener')) customElements.define('kb-search-opener', SearchOpener);
