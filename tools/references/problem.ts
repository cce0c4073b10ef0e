/** A problem that the operator can solve. The message says what is wrong and what to do. */
export class OperatorProblem extends Error {}

/** Turns a failure of the file system into a problem that names the path; other errors are passed on unchanged. */
export function toOperatorProblem(error: unknown): unknown {
  const isFromSystem = error instanceof Error && 'syscall' in error && 'path' in error;
  return isFromSystem ? new OperatorProblem(`"${error.path}" cannot be read or written: ${error.message}.`) : error;
}
