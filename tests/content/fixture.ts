import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small content tree without a fault: path below `src/content` → text. */
export type ContentTree = Record<string, string>;

const summary = 'A summary that is long enough to be shown alone, in lists and in search results.';
const body = '\n## Problem\n\nSomething was wrong.\n\n## Result\n\nSomething was done.\n';
const event = (month: string, title: string) =>
  `---\ntitle: ${title}\nsummary: ${summary}\nstart: ${month}-02\nend: ${month}-06\nplace: Somewhere\norganizers:\n  - name: Somebody\nwrapUp: https://example.org/${month}\n---\n\nA week.\n`;

export const soundContent: ContentTree = {
  'areas.yaml': '- id: networking\n  label: Networking\n  description: Traffic.\n  color: 1\n',
  'tags.yaml':
    '- id: vpn\n  label: VPN\n  description: Tunnels.\n- id: dns\n  label: DNS\n  description: Names.\n- id: unused\n  label: Unused\n  description: Nobody carries it.\n',
  'outcomes.yaml': '- id: merged\n  label: Merged\n  description: It was merged.\n  mark: flower\n',
  'geps.yaml': '- id: 28\n  title: Self-hosted\n  status: implementable\n  url: https://example.org/28\n',
  'glossary.yaml': '[]\n',
  'addresses.yaml':
    '- id: 2024-05/first\n  urls: [https://example.org/a]\n- id: 2024-12/second\n  urls: [https://example.org/b]\n',
  'events/2024-05.mdx': event('2024-05', 'May'),
  'events/2024-12.mdx': event('2024-12', 'December'),
  'topics/2024-05/first.mdx': `---\ntitle: First topic\nsummary: ${summary}\narea: networking\ntags: [vpn, dns]\noutcome: merged\noutcomeNote: Merged.\ngeps: [28]\naliases: [other name]\nnextSteps:\n  - text: Go on.\n    takenUpBy: [2024-12/second]\n  - text: Measure it.\nsource: https://example.org/a\n---\n${body}`,
  'topics/2024-12/second.mdx': `---\ntitle: Second topic\nsummary: ${summary}\narea: networking\ntags: [vpn, dns]\noutcome: merged\noutcomeNote: Merged.\ncontinues: [2024-05/first]\nsource: https://example.org/b\n---\n${body}\nSee [the first](/topics/2024-05/first/).\n`,
  'storylines/tunnels.mdx': `---\ntitle: Tunnels\nsummary: ${summary}\nchapters:\n  - topic: 2024-05/first\n    note: It began.\n  - topic: 2024-12/second\n    note: It went on.\n---\n\nA story.\n`,
};

/** Writes a tree into a new folder and returns that folder, for `checkContent`. */
export function writeContent(tree: ContentTree): string {
  const root = mkdtempSync(join(tmpdir(), 'trellis-content-'));
  for (const [path, text] of Object.entries(tree)) {
    const file = join(root, 'src/content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}
