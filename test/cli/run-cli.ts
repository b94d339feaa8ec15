import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PROGRAM = fileURLToPath(new URL("../../bin/filing-graph.js", import.meta.url));
export const EXAMPLE = fileURLToPath(new URL("../../examples/internap-424b3-2001.txt", import.meta.url));

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
}

/** The command line as its users start it: a process of its own, without the environment's configuration. */
export function startCli(args: readonly string[], options: RunOptions): ChildProcess {
  const { PATH, HOME, SystemRoot } = process.env;
  const env = { PATH, HOME, SystemRoot, ...options.env };
  return spawn(process.execPath, [...(options.nodeArgs ?? []), PROGRAM, ...args], { cwd: options.cwd, env });
}

export function runCli(args: readonly string[], options: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = startCli(args, options);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout!.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr!.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({
        code,
        stdout: Buffer.concat(out).toString("utf8"),
        stderr: Buffer.concat(err).toString("utf8"),
      }),
    );
    // One that ends early reads no input, which is no failure of the test.
    child.stdin!.on("error", () => {});
    child.stdin!.end(options.input ?? "");
  });
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "filing-graph-cli-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
