/** The link beside a heading copies its address, besides leading there. */
document.addEventListener('click', ({ target }) => {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (anchor) void import('./copy-address.ts').then(({ copyAddress }) => copyAddress(anchor.href));
});
