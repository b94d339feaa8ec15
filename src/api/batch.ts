/**
 * Collects the keys that are asked for during one turn of the event loop and answers them with one call; a key that
 * was asked for before is answered from memory. Made for one request, so that nothing grows old in it.
 */
export class Batcher<V> {
  readonly #run: (keys: readonly string[]) => Promise<readonly V[]>;
  readonly #known = new Map<string, Promise<V>>();
  #waiting: { readonly key: string; resolve(value: V): void; reject(reason: unknown): void }[] = [];

  /** `run` answers every key, in the order asked. */
  constructor(run: (keys: readonly string[]) => Promise<readonly V[]>) {
    this.#run = run;
  }

  load(key: string): Promise<V> {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { promise, resolve, reject } = Promise.withResolvers<V>();
    this.#known.set(key, promise);
    if (this.#waiting.length === 0) setImmediate(() => this.#dispatch());
    this.#waiting.push({ key, resolve, reject });
    return promise;
  }

  /** Remembers a value that came by another way. */
  prime(key: string, value: V): void {
    if (!this.#known.has(key)) this.#known.set(key, Promise.resolve(value));
  }

  async #dispatch(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const values = await this.#run(batch.map((entry) => entry.key));
      for (const [index, entry] of batch.entries()) entry.resolve(values[index]!);
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    }
  }
}
