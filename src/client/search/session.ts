import type { Answer, Question, Suggestion } from '../../search/answer.ts';
import type { Failure, SearchUnavailable } from '../../search/unavailable.ts';
import type { Search } from './open-search.ts';

/** What a session tells. Each call is about the newest question only. */
export interface SessionView {
  /** Names that the question may mean; the answer is still on its way. */
  showNames(names: Suggestion[]): void;
  showAnswer(answer: Answer): void;
  /** The answer takes its time. */
  showSlow(): void;
  /** Where it may help, the session asks again by itself. */
  showFailure(failure: Failure): void;
}

/** How long full text may take before names are shown in its place, in milliseconds, once it has answered before. */
const patience = 400;

/** How long an answer may take before the reader hears of it, in milliseconds. */
const slowAfter = 5000;

/** Pauses before a failed question is asked again, in milliseconds; the last one for all later attempts. */
const retryPauses = [2000, 4000, 8000, 15_000, 30_000, 60_000];

/** What asking again does not help against. */
const isFinal = ({ reason }: Failure): boolean => reason === 'outdated' || reason === 'unsupported';

/**
 * One reader's search: asks, shows only what answers the newest question, and asks again by itself after a failure.
 * Dialog and search page differ in what they show.
 */
export class SearchSession {
  private search: Search;
  private view: SessionView;
  private question: Question | undefined;
  /** Counts questions: what answers an older one is dropped. */
  private turn = 0;
  private answered = 0;
  private attempts = 0;
  /** The newest question has failed; it is asked again later, if that may help. */
  hasFailed = false;
  private timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(search: Search, view: SessionView) {
    this.search = search;
    this.view = view;
  }

  /** Whether the newest question waits for its answer. */
  get isPending(): boolean {
    return this.question !== undefined && !this.hasFailed && this.answered !== this.turn;
  }

  /** Asks, `pause` milliseconds from now: another question until then takes the place of this one. */
  ask(question: Question, pause = 0): void {
    this.attempts = 0;
    this.begin(question, pause);
  }

  /** Drops the question: nothing more is shown. */
  stop(): void {
    this.turn++;
    this.question = undefined;
    this.clearTimers();
  }

  /** Asks the newest question at once: the pause is over, or the line may be back. */
  hurry(): void {
    if (this.question && this.answered !== this.turn) this.begin(this.question, 0);
  }

  private begin(question: Question, pause: number): void {
    const turn = ++this.turn;
    this.question = question;
    this.hasFailed = false;
    this.clearTimers();
    this.later(() => void this.run(turn, question), pause);
    // While full text is still on its way for the first time, names come with the key. Later they come only if full text
    // takes its time, so that the list does not shrink and grow with every key.
    this.later(() => void this.suggest(turn, question.text), this.answered > 0 ? patience : 0);
    this.later(() => this.isPending && this.view.showSlow(), pause + slowAfter);
  }

  private async run(turn: number, question: Question): Promise<void> {
    try {
      const answer = await this.search.search(question);
      if (turn !== this.turn) return;
      this.answered = turn;
      this.attempts = 0;
      this.clearTimers();
      this.view.showAnswer(answer);
    } catch (error) {
      if (turn === this.turn) this.fail(turn, question, toFailure(error));
    }
  }

  private async suggest(turn: number, text: string): Promise<void> {
    // What fails here fails the answer as well.
    const names = await this.search.suggest(text).catch(() => undefined);
    if (names && turn === this.turn && this.isPending) this.view.showNames(names);
  }

  private fail(turn: number, question: Question, failure: Failure): void {
    this.hasFailed = true;
    this.clearTimers();
    const pause = retryPauses[Math.min(this.attempts++, retryPauses.length - 1)] ?? 0;
    if (!isFinal(failure)) this.later(() => turn === this.turn && this.begin(question, 0), pause);
    this.view.showFailure(failure);
  }

  private later(run: () => void, delay: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      run();
    }, delay);
    this.timers.add(timer);
  }

  private clearTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}

/** The reason behind an error. By its shape: the class that is thrown may be that of another bundle. */
function toFailure(error: unknown): Failure {
  const { name, reason, part } = error as Partial<SearchUnavailable>;
  return name === 'SearchUnavailable' && reason ? { reason, part: part ?? '' } : { reason: 'broken', part: '' };
}
