import { readFileSync } from "node:fs";

export interface ReadmeQuery {
  /** The heading or sentence above the block. */
  readonly title: string;
  /** The README's section. Those of "Load another filing" ask a database that holds the second example, too. */
  readonly section: string;
  readonly query: string;
  /** The block of JSON that follows, parsed; null where none does. */
  readonly answer: unknown;
}

const BLOCK = /^```(\w+)\n([\s\S]*?)\n```$/gm;

/** The GraphQL blocks of the README (or of another paper), each with the answer that it shows. */
export function readmeQueries(paper = "README.md"): ReadmeQuery[] {
  const text = readFileSync(new URL(`../${paper}`, import.meta.url), "utf8");
  const blocks = [...text.matchAll(BLOCK)];
  return blocks.flatMap((block, index) => {
    if (block[1] !== "graphql") return [];
    const next = blocks[index + 1];
    const answer = next?.[1] === "json" ? JSON.parse(next[2]!) : null;
    const above = text.slice(0, block.index);
    return [{ title: titleAbove(above), section: sectionOf(above), query: block[2]!, answer }];
  });
}

function titleAbove(text: string): string {
  return text.trimEnd().split("\n").at(-1)!.replace(/^#+ /, "").replace(/:$/, "");
}

function sectionOf(above: string): string {
  return [...above.matchAll(/^## (.+)$/gm)].at(-1)?.[1] ?? "";
}
