import { readFileSync } from 'node:fs';
import { parseMarkdown } from '../../../src/markdown/parse.ts';

/** Parses standard input and ends. Run by `tangle.ts`, which stops it when it takes too long. */
parseMarkdown(readFileSync(0, 'utf8'));
