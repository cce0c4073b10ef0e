import { readFileSync } from 'node:fs';
import { parsePlainMarkdown } from '../../../src/markdown/page.ts';

/** Parses standard input and ends. Run by `parse-page.ts`, which stops it when it takes too long. */
parsePlainMarkdown(readFileSync(0, 'utf8'));
