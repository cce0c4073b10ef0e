/** Seconds that the processor has spent on this thread: what else runs on the machine does not count. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}
