import { foldName } from "../names.ts";

/** Folded, without accents, apostrophes and brackets. */
export function foldedWords(text: string): string[] {
  return foldName(text)
    .normalize("NFD")
    .replace(/[\p{M}'’`]/gu, "")
    .replace(/[()[\]{}"*;:!?]/g, " ")
    .split(" ")
    .map((word) => word.replace(/^[-./]{1,9}/, "").replace(/[-./]{1,9}$/, ""))
    .filter((word) => word !== "");
}
