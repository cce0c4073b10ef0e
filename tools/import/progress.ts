/** Milliseconds after which a user wants to know whether anything happens. */
const patience = 400;

/** Tells how far a long job is, in one line of a terminal. What is no terminal hears nothing. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr, now: () => number = Date.now) {
  const start = now();
  let isShown = false;
  return {
    show(text: string): void {
      if (!stream.isTTY || now() - start < patience) return;
      stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
      isShown = true;
    },
    end(): void {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
}
