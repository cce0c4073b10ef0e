/** What pages hand over to scripts that they load only when the reader reaches for them. */
interface PartEvents {
  'kb:key': CustomEvent<string>;
  'kb:term': CustomEvent<{ term: HTMLAnchorElement; isPointed: boolean }>;
  'kb:copy': CustomEvent<string>;
}

/**
 * Loads a script that listens for an event, and sends it one. The address is that of a file by itself (`?worker&url`), whose exports
 * nobody could use, and absolute: Vite's dynamic imports bring 1 kB of preloading into every page (withastro/astro#17265).
 */
export async function handOver<Name extends keyof PartEvents>(
  url: string,
  name: Name,
  detail: PartEvents[Name]['detail'],
): Promise<void> {
  await import(/* @vite-ignore */ new URL(url, location.href).href);
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

declare global {
  interface DocumentEventMap extends PartEvents {}
}
