import { parse } from 'node-html-parser';
import { seeded } from './random.ts';

/** A topic page in the parts that a made-up page is put together from. All but the ids is HTML. */
export interface SourcePage {
  id: string;
  title: string;
  lead: string;
  /** What Pagefind reads besides the text. */
  facts: string;
  /** A heading with what follows it. */
  sections: string[];
}

export interface MadePage {
  id: string;
  title: string;
  html: string;
}

/** Takes a built topic page apart. Throws when it has not the shape of one. */
export function readSourcePage(id: string, html: string): SourcePage {
  const article = parse(html).querySelector('article[data-pagefind-body]');
  const facts = article?.querySelector('div[hidden]');
  if (!article || !facts) throw new Error(`${id}: no indexed article with facts for search.`);
  const prose = article.querySelector('.prose')?.innerHTML ?? '';
  return {
    id,
    title: article.querySelector('h1')?.text.trim() ?? '',
    lead: article.querySelector('.lead')?.innerHTML ?? '',
    facts: facts.outerHTML,
    sections: [...prose.split(/(?=<h2)/), ...article.querySelectorAll('.text > section:not(.note)').map((one) => one.outerHTML)],
  };
}

/** How many words of a made-up page are new to the site: with the numbers, its vocabulary grows about as that of real text (n^0.6). */
const newWordsPerPage = 3;

/**
 * `count` topic pages, the given ones first, then copies of them in later years. A copy keeps its names, mixes its
 * sections with those of other topics, refers to other numbers and brings a few new words. The same every time.
 */
export function* multiply(sources: SourcePage[], count: number): Generator<MadePage> {
  for (let index = 0; index < count; index++) {
    const source = sources[index % sources.length];
    if (!source) return;
    yield makePage(source, sources, Math.floor(index / sources.length), seeded(index));
  }
}

function makePage(source: SourcePage, sources: SourcePage[], copy: number, random: () => number): MadePage {
  if (copy === 0) return { id: source.id, title: source.title, html: toHtml(source) };
  const [event = '', slug = ''] = source.id.split('/');
  const year = Number(event.slice(0, 4)) + 5 * copy;
  const made: SourcePage = {
    id: `${year}${event.slice(4)}/${slug}-${copy}`,
    title: `${source.title}, ${newWord(random)}`,
    lead: source.lead,
    facts: source.facts
      .replaceAll(source.id, `${year}${event.slice(4)}/${slug}-${copy}`)
      .replaceAll(event, `${year}${event.slice(4)}`),
    sections: source.sections.map((section, place) =>
      random() < 0.5 ? section : (pick(sources, random).sections[place] ?? section),
    ),
  };
  const renumbered = toHtml(made).replace(/(?<=#|pull\/|issues\/)\d{3,6}\b/g, (number) =>
    String(1000 + ((Number(number) * 7919 + copy * 104729) % 90000)),
  );
  return { ...made, html: addWords(renumbered, random) };
}

function toHtml({ title, lead, facts, sections }: SourcePage): string {
  return `<!doctype html><html lang="en"><body><article data-pagefind-body><h1 id="top">${title}</h1><p>${lead}</p>${facts}${sections.join('')}</article></body></html>`;
}

/** Puts new words in the place of long ones of the text. */
function addWords(html: string, random: () => number): string {
  let left = newWordsPerPage;
  return html.replace(/(?<=<p>[^<]*) \p{Ll}{8,} /gu, (word) =>
    left > 0 && random() < 0.3 && left-- > 0 ? ` ${newWord(random)} ` : word,
  );
}

const pick = <Item>(list: Item[], random: () => number): Item => list[Math.floor(random() * list.length)] as Item;

/** A word of two to four syllables; short ones come up again and again, long ones once. */
function newWord(random: () => number): string {
  const syllables = 2 + Math.floor(random() * random() * 4);
  return Array.from(
    { length: syllables },
    () => pick([...'bcdfgklmnprstvz'], random) + pick(['a', 'e', 'i', 'o', 'u', 'ar', 'en', 'or'], random),
  ).join('');
}
