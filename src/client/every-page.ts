/** The script of every page: what the header and the search dialog need before anything is opened. */
import './anchors.ts';
import './search-dialog.ts';
import './shortcut-keys.ts';
import './theme-toggle.ts';
import './terms.ts';
