/**
 * `<kb-storyline-chart>`: the chart under a hand. What is pointed at or focused comes forward with its neighbours, a card tells
 * what it is, and arrow keys walk along strands and between them. Without it every node is a link with a name, and the list
 * beside the chart tells the same.
 */
class StorylineChart extends HTMLElement {
  private listeners = new AbortController();
  /** The row that arrow keys walk along: a node may lie on several. */
  private row = '';

  connectedCallback(): void {
    const { signal } = this.listeners;
    // One stop of the Tab key for each storyline; its topics and leaves are reached from there.
    for (const link of this.querySelectorAll<SVGAElement>('.node, .leaf')) link.tabIndex = -1;
    this.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && this.show(event.target), { signal });
    this.addEventListener('pointerleave', () => this.show(this.focused()), { signal });
    this.addEventListener('focusin', (event) => this.show(event.target), { signal });
    this.addEventListener('focusout', () => this.show(null), { signal });
    this.addEventListener('keydown', (event) => this.press(event), { signal });
  }

  disconnectedCallback(): void {
    this.listeners.abort();
  }

  /** Brings a node, a leaf or a row forward; everything is as it was with anything else. */
  private show(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest<SVGAElement>('.node, .leaf') : null;
    const row = target instanceof Element ? target.closest<SVGGElement>('.row') : null;
    const chosen = split(link?.dataset['rows'] ?? row?.dataset['row']);
    const near = link ? [] : split(row?.dataset['near']);
    this.toggleAttribute('data-active', chosen.length > 0);
    for (const part of this.querySelectorAll<SVGElement>('[data-row], [data-rows]')) {
      const rows = split(part.dataset['row'] ?? part.dataset['rows']);
      const has = (some: string[]) => rows.some((one) => some.includes(one));
      const isJoin = part.classList.contains('tendril');
      const isOn = isJoin ? rows.every((one) => [...chosen, ...near].includes(one)) : has(chosen);
      part.dataset['on'] = isOn ? 'yes' : has(near) && !isJoin ? 'near' : '';
    }
    const anchor = link ?? row?.querySelector<SVGElement>('.stem') ?? null;
    this.tell(anchor, link?.getAttribute('aria-label') ?? this.describe(row, near));
  }

  private describe(row: Element | null, near: string[]): string {
    const about = (of: Element | null) => of?.querySelector<SVGAElement>('.title')?.dataset['about'] ?? '';
    const names = near.map((one) => about(this.querySelector(`[data-row="${one}"]`)).split('\n')[0]);
    return about(row) + (names.length > 0 ? `\nShares topics with ${names.join(', ')}` : '');
  }

  /** Puts the card below or above what it is about: where it hides fewer of the rows that came forward. */
  private tell(anchor: Element | null, text: string): void {
    const card = this.querySelector<HTMLElement>('.card');
    if (!card) return;
    card.hidden = !anchor;
    if (!anchor) return;
    const hint = this.focused()?.matches('.title:focus-visible') ? `\n${this.dataset['hint']}` : '';
    card.replaceChildren(
      ...(text + hint).split('\n').map((line) => Object.assign(document.createElement('span'), { textContent: line })),
    );
    const [own, at] = [this.getBoundingClientRect(), anchor.getBoundingClientRect()];
    const tops = [at.bottom + 10, at.top - card.offsetHeight - 10];
    const [top = 0] = tops.sort((a, b) => this.countHidden(a, card.offsetHeight) - this.countHidden(b, card.offsetHeight));
    card.style.insetBlockStart = `${top - own.top}px`;
    card.style.insetInlineStart = `${Math.max(0, Math.min(at.left - own.left - 12, own.width - card.offsetWidth))}px`;
  }

  /** How much is lost with a card at a height: rows under it, or all if it leaves the window. */
  private countHidden(top: number, height: number): number {
    if (top < 0 || top + height > innerHeight) return Number.MAX_SAFE_INTEGER;
    const lines = [...this.querySelectorAll('.row:is([data-on="yes"], [data-on="near"]) .title')].map((title) =>
      title.getBoundingClientRect(),
    );
    return lines.filter((line) => line.bottom > top && line.top < top + height).length;
  }

  private press(event: KeyboardEvent): void {
    const here = this.focused();
    if (event.key === 'Escape') this.show(null);
    // With these keys the arrows belong to the browser.
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = this.rowsOf(here);
    if (rows.length === 0) return;
    if (!rows.includes(this.row)) this.row = rows[0] ?? '';
    const walk: Record<string, () => SVGAElement | undefined> = {
      ArrowRight: () => this.along(here, 1),
      ArrowLeft: () => this.along(here, -1),
      ArrowDown: () => this.across(here, 1),
      ArrowUp: () => this.across(here, -1),
    };
    const next = walk[event.key]?.();
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private along(here: SVGAElement, step: number): SVGAElement | undefined {
    const stops = this.stopsOf(this.row);
    return stops[stops.indexOf(here) + step];
  }

  /** The nearest stop of the next row that can be seen. */
  private across(here: Element, step: number): SVGAElement | undefined {
    for (let row = Number(this.row) + step; this.querySelector(`[data-row="${row}"]`); row += step) {
      const stops = this.stopsOf(String(row)).filter((stop) => stop !== here);
      const distance = (stop: Element) => Math.abs(center(stop) - center(here));
      const [nearest] = stops.sort((a, b) => distance(a) - distance(b));
      if (!nearest) continue;
      this.row = String(row);
      return nearest;
    }
    return undefined;
  }

  /** Title, nodes and leaves of a row from left to right; none while its area is hidden. */
  private stopsOf(row: string): SVGAElement[] {
    return [...this.querySelectorAll<SVGAElement>('.title, .node, .leaf')]
      .filter((link) => this.rowsOf(link).includes(row) && link.getClientRects().length > 0)
      .sort((a, b) => center(a) - center(b));
  }

  /** Rows on which a link lies. The node of a topic that belongs to other storylines, too, is on its own row only. */
  private rowsOf(link: Element): string[] {
    const row = link.closest<SVGGElement>('.row')?.dataset['row'];
    if (row !== undefined) return [row];
    const bed = link.closest('.bed');
    return split((link as SVGAElement).dataset['rows']).filter((one) => bed?.querySelector(`[data-row="${one}"]`));
  }

  private focused(): SVGAElement | null {
    return this.querySelector<SVGAElement>('a:focus');
  }
}

const split = (rows: string | undefined): string[] => rows?.split(' ').filter(Boolean) ?? [];

function center(of: Element): number {
  const { left, width } = of.getBoundingClientRect();
  return of.classList.contains('title') ? left : left + width / 2;
}

if (!customElements.get('kb-storyline-chart')) customElements.define('kb-storyline-chart', StorylineChart);
