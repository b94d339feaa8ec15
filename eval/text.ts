/** Foldings of the scorers: what counts as equal when a prediction is held against a label. */

/** A party's name: case, spaces, dashes, quotes and trailing marks of notes aside. */
export function foldName(name: string | null | undefined): string {
  let text = (name ?? "").normalize("NFKC").replaceAll("\u200b", "");
  text = text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]/g, '"')
    .trim();
  text = text.replace(/(?:\s*[([]\s*(?:[0-9]{1,2}|[a-z])\s*[)\]])+\s*$/i, "").trim();
  text = text.replace(/(?:<F\d+>|[*†‡§+#]|\s*\(\d{1,2}\))+\s*$/, "").trim();
  text = text.replace(/[.…]{2,}$/, "").trim();
  return text
    .replace(/\s+/g, " ")
    .replace(/^[ ,.;:]+|[ ,.;:]+$/g, "")
    .toLowerCase();
}

/** The words of a name or address: runs of letters and digits. */
export function wordsOf(text: string | null | undefined): readonly string[] {
  return (
    foldName(text)
      .replaceAll("'", "")
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** A printed percentage: "<1%" and "less than 1%" are "*", a dash is 0, trailing zeros do not count. */
export function foldPercent(text: string | null | undefined): string {
  let folded = (text ?? "").replace(/less than\s*/i, "<").replace(/[\s%]/g, "");
  folded = { "<1": "*", "—": "0", "–": "0", "-": "0" }[folded] ?? folded;
  return folded.includes(".") ? folded.replace(/0+$/, "").replace(/\.$/, "") : folded;
}

/** Letters and digits alone: how headings and bodies of risks are compared. */
export function foldLetters(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}
