import { routes } from '../../routes.ts';

/** A page that the header or the footer leads to. */
interface NavigationLink {
  label: string;
  url: string;
}

/** In the header of every page. */
export const mainPages: NavigationLink[] = [
  { label: 'Topics', url: routes.topics() },
  { label: 'Events', url: routes.events() },
  { label: 'Storylines', url: routes.storylines() },
  { label: 'Tags', url: routes.tags() },
  { label: 'Next steps', url: routes.nextSteps() },
  { label: 'Glossary', url: routes.glossary() },
  { label: 'About', url: routes.about() },
];

/** In the footer, and in the menu that small screens have in place of the header's row. */
export const morePages: NavigationLink[] = [
  { label: 'What is new', url: routes.changes() },
  { label: 'Overview', url: routes.overview() },
  { label: 'Prior art', url: routes.priorArt() },
  { label: 'Areas', url: routes.areas() },
  { label: 'Outcomes', url: routes.outcomes() },
  { label: 'Enhancement proposals', url: routes.geps() },
  { label: 'References', url: routes.references() },
];
