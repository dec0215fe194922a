import "server-only";

/**
 * Does the work of every item, one after the other; one that fails never keeps the others. Stops between two items when asked to.
 *
 * @returns the sum of what the work returned
 * @throws AggregateError after the last item, when some failed
 */
export async function oneByOne<T>(items: readonly T[], stopping: () => boolean, work: (item: T) => Promise<number>): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (const item of items) {
    if (stopping()) break;
    try {
      done += await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${items.length} items failed`);
  return done;
}
