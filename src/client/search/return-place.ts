import { keepPlace, type Place, takePlace } from './place.ts';

/** The place on the search page to which Back from a result leads. */
export class ReturnPlace {
  private place: Place | undefined = takePlace('page');

  /** Keeps where the reader is when they open a result. */
  keep({ target }: MouseEvent, query: string): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) keepPlace('page', { query, top: scrollY, opened: link.href });
  }

  /** Leads the reader back, once. */
  restore(links: HTMLAnchorElement[]): void {
    const { place } = this;
    this.place = undefined;
    if (!place) return;
    scrollTo({ top: place.top, behavior: 'instant' });
    links.find(({ href }) => href === place.opened)?.focus({ preventScroll: true });
  }
}
