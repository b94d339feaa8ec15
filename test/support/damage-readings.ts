import type { Values } from "./prospectus-generator-print.ts";
import type { Random } from "./prospectus-generator-random.ts";

/** What a scanner reads where `*` is printed. */
export const STAR_MARKS = ["×", "本", "مل", "•", "·", "¤", "※", "✶", "°"];
const RUBBISH = [", ,", ",", "-,,", ", , ,", "·", "•", ",,.", "0.,000", "0 1,000", "10.010", "-", "'"];
/** Digits that are taken for each other. */
const LOOKALIKE: Readonly<Record<string, string>> = {
  "0": "869",
  "1": "47",
  "2": "37",
  "3": "852",
  "4": "19",
  "5": "36",
  "6": "805",
  "7": "12",
  "8": "603",
  "9": "04",
};

function misreadDigit(random: Random, digit: string): string {
  return random.pick([...(LOOKALIKE[digit] ?? digit)]);
}

/** One to three digits read as others; never the first as 0. */
export function misreadDigits(random: Random, text: string): string {
  const places = [...text].flatMap((letter, i) => (/\d/.test(letter) ? [i] : []));
  const letters = [...text];
  for (const at of random.sample(places, random.int(1, 3))) {
    const digit = misreadDigit(random, letters[at]!);
    if (at > 0 || digit !== "0") letters[at] = digit;
  }
  const misread = letters.join("");
  return misread === text ? text.replace(/\d$/, (digit) => (digit === "1" ? "7" : "1")) : misread;
}

/** Digits and separators read as others: "1.056.602", "004,324", "0+0,093". */
function garble(random: Random, text: string): string {
  const digits = misreadDigits(random, text);
  return random.pick([
    digits.replaceAll(",", "."),
    digits.replaceAll(",", " "),
    `0${digits.slice(1)}`,
    digits.replace(/\d/, "0."),
    `${digits.slice(0, 1)}+${digits.slice(2)}`,
  ]);
}

export type EchoKind = "RUBBISH" | "GARBLED" | "WELL_FORMED" | "BALANCED";
export const ECHO_KINDS: readonly EchoKind[] = ["RUBBISH", "GARBLED", "WELL_FORMED", "BALANCED"];

/** A second, damaged reading of a row's numbers; `BALANCED` ones still have before - offered = after. */
export function echoOf(random: Random, values: Values, kind: EchoKind): Values {
  const [before, offered, after] = values;
  const star = random.pick(["", "", random.pick(STAR_MARKS)]);
  if (kind === "BALANCED") {
    const misread = misreadDigits(random, offered);
    if (after === "" || after === "0" || !/\d/.test(after)) return [misread, misread, "", ""];
    const sum = count(misread) + count(after);
    return [sum.toLocaleString("en-US"), misread, after, ""];
  }
  const one = (text: string): string => {
    if (!/\d{2}/.test(text)) return "";
    if (kind === "RUBBISH") return random.pick([...RUBBISH, ""]);
    if (kind === "GARBLED") return garble(random, text);
    return random.chance(0.7) ? misreadDigits(random, text) : text;
  };
  const echo = [one(before), one(offered), one(after)] as const;
  if (kind !== "RUBBISH" && echo[0] === before && echo[1] === offered)
    return [misreadDigits(random, before), offered, echo[2], star];
  return echo.every((text) => text === "") ? [",", echo[1], echo[2], star] : [...echo, star];
}

function count(text: string): number {
  return Number(text.replace(/\D/g, ""));
}

/** "4,447,948" read as "4 447 948". */
export function misreadSeparators(random: Random, text: string): string {
  return text.replaceAll(",", random.pick([" ", ".", "·"]));
}

/** "15th" printed "15 th". */
export function splitOrdinals(text: string): string {
  return text.replace(/(\d)(st|nd|rd|th)\b/g, "$1 $2");
}

/** A line at the foot of a page of which nothing can be read. */
export function garbledWords(random: Random): string {
  const word = () =>
    random.pick(["Aul", "Stall", "Achicul", "Rcn", "Illt", "Mclin", "Ocf", "Tarn"]) +
    random.pick(["", ".", ""]);
  return `${word()} ${word()} ${random.pick([..."IJLT"])}. ${word()}`;
}
