import type { Event, NextStep, Topic } from './entities.ts';

/** The ledger of what was left to do: one page per event, newest first, steps under their topics. */
export interface LedgerPage {
  event: Event;
  openCount: number;
  takenUpCount: number;
  topics: Topic[];
}

export function toLedger(steps: NextStep[]): LedgerPage[] {
  const pages = [...Map.groupBy(steps, (step) => step.topic.event)].map(([event, ofEvent]) => ({
    event,
    openCount: ofEvent.filter(isOpen).length,
    takenUpCount: ofEvent.filter((step) => !isOpen(step)).length,
    topics: [...new Set(ofEvent.map((step) => step.topic))],
  }));
  return pages.sort((a, b) => b.event.id.localeCompare(a.event.id));
}

/** A step is open while no topic of a later event took it up. It may have been done elsewhere. */
export const isOpen = (step: NextStep): boolean => step.takenUpBy.length === 0;
