/**
 * Starts a watch that tells, in milliseconds, how much processor time this process has used since: a bound on it holds
 * on a busy machine, too.
 */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
