import copyUrl from './copy-address.ts?worker&url';
import { handOver } from './lazy-part.ts';

/** The link beside a heading copies its address, besides leading there. */
document.addEventListener('click', ({ target }) => {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (anchor) void handOver(copyUrl, 'kb:copy', anchor.href);
});
