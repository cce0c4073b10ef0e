/** Cuts a list into runs: an item goes on with the run before it, or begins the next one. */
export function splitRuns<Item>(items: readonly Item[], goesOn: (run: readonly Item[], item: Item) => boolean): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && goesOn(run, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
