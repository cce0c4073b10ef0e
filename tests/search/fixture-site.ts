import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GlossaryFile, NamesFile } from '../../src/search/index/entities.ts';
import { glossaryPath, namesPath } from '../../src/search/index/manifest.ts';
import { joinValues, statusWordsFilter } from '../../src/search/page-metadata.ts';
import { indexSite } from '../../tools/search/index-site.ts';

/** A site of twelve topics about gardens, indexed like the real one: what tests of search run on. */

interface FixtureTopic {
  id: string;
  title: string;
  text: string;
  aliases?: string[];
  questions?: string[];
  references?: string[];
  tags?: string[];
  storyline?: string;
  area?: string;
  outcome?: string;
  /** Id and short words. */
  status?: [string, string];
}

const topics: FixtureTopic[] = [
  {
    id: '2024-05/drip-irrigation',
    title: 'Drip irrigation for tomatoes',
    text: 'Drip hoses bring water to the roots. The WaterValveController opens the valves at night. See `--use-drip-hose`.',
    aliases: ['trickle watering'],
    questions: ['How do tomatoes get water during the holidays?'],
    references: ['garden/beds#1234', 'beds#1234', 'GEP-7'],
    tags: ['watering'],
    storyline: 'watering',
  },
  {
    id: '2024-05/rain-barrel',
    title: 'Rain barrel behind the shed',
    text: 'A barrel collects rain water. Ants and spiders live under it.',
    references: ['garden/beds#2906', 'beds#2906'],
    tags: ['watering'],
    storyline: 'watering',
    outcome: 'abandoned',
  },
  {
    id: '2024-05/compost-heap',
    title: 'Compost heap',
    text: 'Kitchen scraps become soil within a year. Worms help.',
    tags: ['soil'],
  },
  {
    id: '2024-12/watering-clock',
    title: 'Clock for the watering can',
    text: 'A clock tells when to water. It clusters plants by thirst; clusters with little thirst wait.',
    tags: ['watering'],
    storyline: 'watering',
    status: ['released', 'released v1.2.0'],
  },
  {
    id: '2024-12/greenhouse',
    title: 'Greenhouse heating',
    text: 'A heater keeps frost out. Node-agent sensors measure it.',
    tags: ['climate'],
  },
  {
    id: '2024-12/greenhouse-glass',
    title: 'New glass for the greenhouse',
    text: 'Old panes were replaced. The load balancer of the roof holds them.',
    tags: ['climate'],
  },
  {
    id: '2024-12/bee-hotel',
    title: 'Bee hotel',
    text: 'Wild bees nest in bamboo. Egress holes face south.',
    questions: ['Where do wild bees sleep?'],
    area: 'animals',
  },
  {
    id: '2025-11/hedgehog-house',
    title: 'Hedgehog house',
    text: 'Leaves and a roof. Ingress is a narrow hole.',
    area: 'animals',
  },
  {
    id: '2025-11/wireless-sensors',
    title: 'Wireless soil sensors',
    text: 'Sensors report moisture over IPv6. GEP-9 describes the protocol.',
    references: ['garden/beds#4971', 'beds#4971', 'GEP-9'],
    tags: ['soil'],
  },
  {
    id: '2025-11/mulch',
    title: 'Mulch against weeds',
    text: 'Straw keeps the soil moist. <b>Weeds</b> & "moss" stay away.',
    references: ['garden/beds#77', 'beds#77', '^77'],
    tags: ['soil'],
  },
  {
    id: '2025-11/tool-shed',
    title: 'Tool shed',
    text: 'Spades, rakes and loadbalancers of wood. The shed has no window. Shelf v1.77.0.',
  },
  { id: '2025-11/apple-tree', title: 'Apple tree pruning', text: 'Pruning in winter gives more apples. Pruned trees rest.' },
];

const names: NamesFile = {
  base: '/',
  rows: {
    storyline: [['watering', 'Watering through the years', ['from can to clock'], '3 chapters']],
    gep: [
      ['7', 'GEP-7: Automatic watering', ['GEP-7', 'Automatic watering'], '1 topic'],
      ['9', 'GEP-9: Sensors', ['GEP-9', 'Sensors'], '1 topic'],
    ],
    tag: [
      ['watering', 'Watering', ['irrigation'], '3 topics', ['Gardena', 'Root Water', 'Drip Hose', 'night water']],
      ['soil', 'Soil', ['earth'], '3 topics'],
      ['climate', 'Climate', [], '2 topics'],
    ],
    area: [
      ['plants', 'Plants', [], '10 topics'],
      ['animals', 'Animals', ['fauna'], '2 topics'],
    ],
    event: [
      ['2025-11', 'November 2025', ['2025-11'], '5 topics'],
      ['2024-12', 'December 2024', ['2024-12'], '4 topics'],
      ['2024-05', 'May 2024', ['2024-05'], '3 topics'],
    ],
    outcome: [
      ['merged', 'Merged', ['integrated']],
      ['abandoned', 'Abandoned', ['given up']],
    ],
    status: [['released', 'Released']],
    term: [
      ['soil', 'Soil', ['ground']],
      ['iot', 'IoT', ['Internet of Things']],
    ],
    topic: topics.map(({ id, title, aliases = [] }) => [id, title, aliases]),
  },
  sameAs: { soil: 'soil' },
};

const glossary: GlossaryFile = [
  { id: 'soil', title: 'Soil', aliases: ['ground'], meaning: 'What plants stand in.' },
  { id: 'iot', title: 'IoT', aliases: ['Internet of Things'], meaning: 'Devices such as wireless sensors.' },
];

/** Bytes of a part of the index: so small that even this index has many. */
const partSize = 200;

/** Writes the site into a folder and indexes it. */
export async function writeFixtureSite(folder: string): Promise<void> {
  const pages: Record<string, string> = {
    [namesPath]: JSON.stringify(names),
    [glossaryPath]: JSON.stringify(glossary),
    'events/2024-05/index.html': page('May 2024', '<p>Three days of digging in Schrebergarten.</p>', {
      aliases: ['Spring Dig, Leipzig'],
    }),
    'storylines/watering/index.html': page('Watering through the years', '<p>From can to clock.</p>', {
      meaning: ['How water came to the plants.'],
    }),
    'tags/watering/index.html': page('Watering', '<p>Bringing water to plants.</p>', { aliases: ['irrigation'] }),
    'tags/soil/index.html': page('Soil', '<p>Earth and what lives in it.</p>', { aliases: ['earth'] }),
  };
  for (const topic of topics) pages[`topics/${topic.id}/index.html`] = toTopicPage(topic);
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await indexSite(folder, '/', partSize);
}

function toTopicPage({
  id,
  title,
  text,
  tags = [],
  storyline,
  area = 'plants',
  outcome = 'merged',
  status,
  ...lists
}: FixtureTopic): string {
  const event = id.slice(0, 7);
  const filters = {
    ...{ event: [event], year: [event.slice(0, 4)], area: [area], outcome: [outcome], tag: tags },
    ...(storyline && { storyline: [storyline] }),
    ...(status && { status: [status[0]], [statusWordsFilter]: [status[1]] }),
  };
  const declared = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<span data-pagefind-filter="${name}:${value}"></span>`),
  );
  const meta = { aliases: lists.aliases, questions: lists.questions, references: lists.references, about: [...tags, outcome] };
  return page(title, `<p>${text}</p><h2 id="more">More</h2><p>Nothing more of ${title}.</p>${declared.join('')}`, meta);
}

function page(title: string, body: string, meta: Record<string, string[] | undefined>): string {
  const declared = Object.entries(meta).flatMap(([name, values = []]) =>
    values.length > 0 ? [`<span data-pagefind-meta="${name}:${joinValues(values)}"></span>`] : [],
  );
  return `<!doctype html><html lang="en"><body><article data-pagefind-body><h1 id="top">${title}</h1>${declared.join('')}${body}</article></body></html>`;
}
