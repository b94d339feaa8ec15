import { readFileSync } from "node:fs";

export interface ReadmeQuery {
  /** The heading or sentence above the block. */
  readonly title: string;
  readonly query: string;
  /** The block of JSON that follows, parsed; null where none does. */
  readonly answer: unknown;
}

const BLOCK = /^```(\w+)\n([\s\S]*?)\n```$/gm;

/** The README's GraphQL blocks, each with the answer that it shows. */
export function readmeQueries(): ReadmeQuery[] {
  const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const blocks = [...text.matchAll(BLOCK)];
  return blocks.flatMap((block, index) => {
    if (block[1] !== "graphql") return [];
    const next = blocks[index + 1];
    const answer = next?.[1] === "json" ? JSON.parse(next[2]!) : null;
    return [{ title: titleAbove(text.slice(0, block.index)), query: block[2]!, answer }];
  });
}

function titleAbove(text: string): string {
  return text.trimEnd().split("\n").at(-1)!.replace(/^#+ /, "").replace(/:$/, "");
}
