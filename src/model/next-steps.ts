import type { Event, NextStep } from './entities.ts';

/** The ledger: next steps by event, newest event first, with what became of them. */
export interface LedgerPage {
  event: Event;
  open: NextStep[];
  takenUp: NextStep[];
}

export function toLedger(steps: NextStep[]): LedgerPage[] {
  const events = [...new Set(steps.map((step) => step.topic.event))].sort((a, b) => b.id.localeCompare(a.id));
  return events.map((event) => {
    const ofEvent = steps.filter((step) => step.topic.event === event);
    return { event, open: ofEvent.filter(isOpen), takenUp: ofEvent.filter((step) => !isOpen(step)) };
  });
}

export const isOpen = (step: NextStep): boolean => step.takenUpBy.length === 0;
