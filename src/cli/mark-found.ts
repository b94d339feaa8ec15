import type { Highlight } from "../search/port.ts";
import type { LinePart } from "./output.ts";

/** A text on one line, its ranges set off; they ascend and do not overlap. */
export function markFound(text: string, ranges: readonly Highlight[]): LinePart[] {
  const parts: LinePart[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push({ text: onOneLine(text.slice(at, start)) });
    parts.push({ text: onOneLine(text.slice(start, end)), mark: "FOUND" });
    at = end;
  }
  parts.push({ text: onOneLine(text.slice(at)) });
  return parts.filter((part) => part.text !== "");
}

export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
