import type { SearchEngine } from '../search/answer.ts';
import { createEngine } from '../search/engine.ts';
import { siteOnWeb } from './surroundings.ts';

let engine: SearchEngine | undefined;

/** The engine of this page; dialog and search page share it. */
export function openEngine(base: string): SearchEngine {
  engine ??= createEngine(siteOnWeb(base));
  return engine;
}
