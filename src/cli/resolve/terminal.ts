import { createInterface } from "node:readline/promises";
import { type Output, printable } from "../output.ts";
import type { Asker } from "./ask.ts";

export interface Terminal extends Asker {
  /** True when Ctrl-C ended it. */
  readonly wasInterrupted: boolean;
  close(): void;
}

export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Questions on standard output, answers from standard input. */
export function openTerminal(output: Output): Terminal {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new AbortController();
  let wasInterrupted = false;
  lines.on("SIGINT", () => {
    wasInterrupted = true;
    ended.abort();
  });
  lines.on("close", () => ended.abort());
  return {
    get wasInterrupted() {
      return wasInterrupted;
    },
    show: (line) => output.print(line),
    async ask(question) {
      if (ended.signal.aborted) return null;
      try {
        return await lines.question(printable(question), { signal: ended.signal });
      } catch (error) {
        if (ended.signal.aborted) return null;
        throw error;
      }
    },
    close: () => lines.close(),
  };
}
