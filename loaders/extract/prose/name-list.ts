/** Legal forms that stand behind a comma: "Systems, Inc." is one name. */
const LEGAL_FORM =
  /^, (?:(?:Inc|Ltd|Corp|Co|L\.L\.C|L\.P|L\.L\.P|N\.V|B\.V|S\.A|S\.p\.A|P\.C|N\.A)(?:\.|\b)|(?:Incorporated|LLC|LP|LLP|Limited|Corporation|Company|GmbH|AG|PLC|plc)\b)/;
const ABBREVIATED =
  /^(?:Inc|Ltd|Corp|Co|Cos|Bros|Jr|Sr|St|Ft|Mt|Dr|Mr|Mrs|Ms|[A-Z]|(?:[A-Z]\.){1,4}[A-Z]|S\.p\.A)\.$/;
const NAME_WORD = /^["“]?(?:[\p{Lu}\d]|\p{Ll}{1,2}[\p{Lu}\d]|&$)/u;
/** Words inside a name that begin with a small letter. */
const INNER_WORD = /^(?:of|the|de|del|der|van|von|du|la|le|and|for)$/;
/** In words, and in names: what goes on longer is no list. */
const LONGEST_NAME = 12;
const LONGEST_LIST = 200;

/** One name of a list; offsets in the text that the list was read from. */
export interface ListedName {
  /** As printed, without a parenthesis behind it and without the list's commas and words. */
  readonly name: string;
  /** What the parenthesis behind the name says. */
  readonly note: string | null;
  readonly start: number;
  /** The parenthesis is inside. */
  readonly end: number;
}

interface Read extends ListedName {
  /** An "and" or "or" stands before it. */
  readonly isLast: boolean;
}

/**
 * Reads "A, B & C USA, D, Inc. and E (a P Corporation)" from `from` on; the first word that belongs to no name ends
 * the list. "X and Y" is two names at the list's end and one before it; places are never joined by "and".
 */
export function readNameList(text: string, from: number, kind: "names" | "places" = "names"): ListedName[] {
  const names: Read[] = [];
  let at = from + (/^the /.exec(text.slice(from, from + 4))?.[0].length ?? 0);
  for (let isLast = false; names.length < LONGEST_LIST; ) {
    const name = readName(text, at, isLast);
    if (name === null) break;
    names.push(name);
    const separator = /^(?:,? (?:and|or) |, |; (?:and )?| & )(?:the )?/.exec(
      text.slice(name.end, name.end + 12),
    );
    if (separator === null) break;
    isLast = /and|or/.test(separator[0]);
    at = name.end + separator[0].length;
  }
  return names.flatMap((name, index) =>
    kind === "places" || (index === names.length - 1 && !name.isLast) ? splitAtAnd(name) : [name],
  );
}

/** True where the text is one name and nothing else. */
export function isName(text: string): boolean {
  return readName(text, 0, false)?.end === text.length;
}

/** The one name that stands at `from`, or null. */
export function readOneName(text: string, from: number): ListedName | null {
  const at = from + (/^the /.exec(text.slice(from, from + 4))?.[0].length ?? 0);
  const name = readName(text, at, false);
  return name === null ? null : (splitAtAnd(name)[0] ?? name);
}

function readName(text: string, start: number, isLast: boolean): Read | null {
  let end = readWords(text, start);
  if (end === start) return null;
  end += LEGAL_FORM.exec(text.slice(end, end + 16))?.[0].length ?? 0;
  const name = text.slice(start, end);
  if (!/\p{L}/u.test(name) || /%/.test(name)) return null;
  const note = /^ \(([^()]{1,120})\)/.exec(text.slice(end, end + 124));
  return { name, note: note?.[1] ?? null, start, end: end + (note?.[0].length ?? 0), isLast };
}

/** The end of the run of name words at `start`. */
function readWords(text: string, start: number): number {
  let end = start;
  for (let at = start, count = 0; count < LONGEST_NAME; count++) {
    const word = wordAt(text, at);
    if (word === "") break;
    const inner = INNER_WORD.test(word) && at > start;
    if (!inner && !NAME_WORD.test(word)) break;
    at += word.length;
    if (!inner) end = word.endsWith(".") && !ABBREVIATED.test(word) ? at - 1 : at;
    if (end < at && !inner) break;
    if (text[at] !== " ") break;
    at++;
  }
  return end;
}

function wordAt(text: string, at: number): string {
  return /^[^\s,;:()]{1,60}/.exec(text.slice(at, at + 60))?.[0] ?? "";
}

/** "X and Y" as two; the note belongs to the second. */
function splitAtAnd(name: Read): ListedName[] {
  const cut = name.name.lastIndexOf(" and ");
  if (cut < 0) return [name];
  const first = { ...name, name: name.name.slice(0, cut), note: null, end: name.start + cut };
  const behind = cut + (name.name.startsWith("the ", cut + 5) ? 9 : 5);
  const second = { ...name, name: name.name.slice(behind), start: name.start + behind };
  return [first, second];
}

/** The parent that a note names: "an NTT Corporation", "a subsidiary of X", "an X company"; null where it names none. */
export function parentOf(note: string | null): string | null {
  const match =
    /^(?:an?|part of|owned by|now part of|an? (?:wholly[- ]owned |majority[- ]owned )?(?:subsidiary|affiliate|unit|division) of) (?<name>\p{Lu}.*)$/u.exec(
      note ?? "",
    );
  const name = match?.groups?.name?.replace(/ (?:company|subsidiary|affiliate|unit|division|business)$/, "");
  return name === undefined || readOneName(name, 0)?.end !== name.length ? null : name;
}
