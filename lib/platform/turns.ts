import "server-only";

/** At most so many pieces of work at the same time in this process; the others wait, the first come first. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /**
   * Waits for a turn, works, and hands the turn on, whatever comes of the work. Whoever is told by the signal that nobody wants it
   * any more leaves the row at once with what `given` says, and what the work holds goes with it.
   */
  async take<T>(work: () => Promise<T>, stop?: { readonly signal: AbortSignal; readonly given: T }): Promise<T> {
    if (stop?.signal.aborted === true) return stop.given;
    if (this.running < this.most) this.running += 1;
    else if (!(await this.isMyTurn(stop?.signal)) && stop !== undefined) return stop.given;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  /** False: told to stop before it came. */
  private isMyTurn(signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise<boolean>((resolve) => {
      const begin = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve(true);
      };
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        resolve(false);
      };
      this.waiting.push(begin);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }
}
