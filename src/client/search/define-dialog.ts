import { SearchDialog } from './dialog.ts';

if (!customElements.get('kb-search-dialog')) customElements.define('kb-search-dialog', SearchDialog);
