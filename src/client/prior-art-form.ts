import type { TopicFacts } from '../outputs/prior-art.ts';
import { fromFile, type PriorArtFile } from '../prior-art/file.ts';
import { findPriorArt } from '../prior-art/find.ts';
import type { PriorArt, Relation } from '../prior-art/related.ts';

interface Loaded {
  archive: PriorArt;
  facts: Record<string, TopicFacts>;
}

/** `<kb-prior-art data-source>`: compares a pasted proposal with earlier topics, in the browser. */
class PriorArtForm extends HTMLElement {
  private loading: Promise<Loaded> | undefined;

  connectedCallback(): void {
    this.hidden = false;
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.compare(String(new FormData(form).get('proposal') ?? ''));
    });
  }

  private async compare(text: string): Promise<void> {
    if (text.trim() === '') {
      this.say('Paste a proposal first: its title in the first line, then its text.');
      return;
    }
    try {
      this.loading ??= this.load();
      const { archive, facts } = await this.loading;
      this.show(findPriorArt(text, archive), facts);
    } catch {
      this.loading = undefined;
      this.say('The earlier topics could not be loaded. Check the connection and try again.');
    }
  }

  private async load(): Promise<Loaded> {
    const response = await fetch(this.dataset['source'] ?? '');
    if (!response.ok) throw new Error(`${response.status}`);
    const { archive, facts } = (await response.json()) as { archive: PriorArtFile; facts: Record<string, TopicFacts> };
    return { archive: fromFile(archive), facts };
  }

  private show(relations: Relation[], facts: Record<string, TopicFacts>): void {
    const list = document.createElement('ol');
    for (const { id, because } of relations) {
      const topic = facts[id];
      const item = topic && this.makeItem(topic, because);
      if (item) list.append(item);
    }
    const count = list.children.length;
    if (count === 0) this.say('No earlier topic resembles this. A longer text, with identifiers and links, finds more.');
    else
      this.say(count === 1 ? 'One earlier topic resembles this:' : `${count} earlier topics resemble this, closest first:`, list);
  }

  private makeItem(topic: TopicFacts, because: string[]): Node | undefined {
    const template = this.querySelector<HTMLTemplateElement>('template[data-part="topic"]');
    const item = template?.content.cloneNode(true) as DocumentFragment | undefined;
    const link = item?.querySelector('a');
    if (!item || !link) return undefined;
    link.textContent = topic.title;
    link.href = topic.url;
    const fill = (part: string, ...content: (string | Node)[]) =>
      item.querySelector(`[data-part="${part}"]`)?.replaceChildren(...content);
    fill(
      'facts',
      [`${topic.event}: ${topic.outcome.toLowerCase()}`, ...(topic.state ? [`today ${topic.state}`] : [])].join('; '),
    );
    fill('because', `In common: ${because.join(', ')}`);
    if (topic.storylines.length === 0) item.querySelector('[data-part="storylines"]')?.remove();
    else fill('storylines', topic.storylines.length === 1 ? 'Storyline: ' : 'Storylines: ', ...topic.storylines.flatMap(toLinks));
    return item;
  }

  private say(text: string, ...nodes: Node[]): void {
    const line = document.createElement('p');
    line.textContent = text;
    this.querySelector('[data-part="answer"]')?.replaceChildren(line, ...nodes);
  }
}

function toLinks({ title, url }: { title: string; url: string }, index: number): (string | Node)[] {
  const link = document.createElement('a');
  link.textContent = title;
  link.href = url;
  return index === 0 ? [link] : [', ', link];
}

if (!customElements.get('kb-prior-art')) customElements.define('kb-prior-art', PriorArtForm);
