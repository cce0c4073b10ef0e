/** The script of every page: what the header and the search dialog need before anything is opened. */
import './anchors.ts';
import { SearchOpener } from './search/opener.ts';
import './shortcut-keys.ts';
import './terms.ts';
import './theme-toggle.ts';

if (!customElements.get('kb-search-opener')) customElements.define('kb-search-opener', SearchOpener);
