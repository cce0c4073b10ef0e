/** On a narrow screen results come first: the facets wait to be opened. On a wide one they cannot be closed. */
export function foldOnNarrow(facets: Element, signal: AbortSignal): void {
  const isWide = matchMedia('(width >= 64rem)');
  const fold = () => facets.toggleAttribute('open', isWide.matches);
  isWide.addEventListener('change', fold, { signal });
  fold();
}
