/** A word of a text: `text` is folded, the span says where it stands. */
export interface Token {
  /** Letters and digits only: NFKC, lower case, without diacritics and apostrophes. */
  readonly text: string;
  /** Half-open UTF-16 range in the text as given; a final `'s` lies outside. */
  readonly start: number;
  readonly end: number;
}

const APOSTROPHES = new Set(["'", "\u2018", "\u2019", "\u02bc"]);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const MARKS = /\p{M}+/gu;
const NOT_ASCII = /[^\0-\x7f]/;

type Sort = "letter" | "mark" | "apostrophe" | "other";

/**
 * The words of a text, left to right: after NFKC, lower case and removal of diacritics, each longest run of letters
 * and digits. An apostrophe between letters or digits is dropped, a final `'s` with its s, also after a period
 * ("company's" is `company`, "O'Neil" is `oneil`, "Inc.'s" is `inc`). Everything else separates.
 */
export function tokenize(text: string): Token[] {
  const run = new Run();
  for (let start = 0; start < text.length; ) {
    const code = text.codePointAt(start)!;
    const end = start + (code > 0xffff ? 2 : 1);
    const character = text.slice(start, end);
    // One code point may decompose into several ("ﬁ", "½", "℅"): all of them stand where it stands.
    if (code < 0x80) run.take(character, sortOf(character), start, end);
    else for (const part of character.normalize("NFKD")) run.take(part, sortOf(part), start, end);
    start = end;
  }
  return run.end();
}

function sortOf(character: string): Sort {
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    const alphanumeric =
      (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
    return alphanumeric ? "letter" : code === 0x27 ? "apostrophe" : "other";
  }
  if (APOSTROPHES.has(character)) return "apostrophe";
  if (LETTER_OR_DIGIT.test(character)) return "letter";
  return MARK.test(character) ? "mark" : "other";
}

/** Collects characters into tokens. */
class Run {
  readonly #tokens: Token[] = [];
  /** Letters before the last apostrophe inside the token, null where there was none. */
  #head: { readonly letters: string; readonly end: number } | null = null;
  #letters = "";
  #start = 0;
  #end = 0;
  /** The character before was an apostrophe that follows a letter. */
  #afterApostrophe = false;
  /** How far a "x.'" has come that makes a lone s behind it a possessive. */
  #possessive: "none" | "period" | "apostrophe" = "none";

  take(character: string, sort: Sort, start: number, end: number): void {
    if (sort === "mark") return;
    if (sort === "letter") this.#letter(character, start, end);
    else if (sort === "apostrophe" && this.#letters !== "" && !this.#afterApostrophe)
      this.#afterApostrophe = true;
    else if (sort === "apostrophe" && this.#letters === "" && this.#possessive === "period")
      this.#possessive = "apostrophe";
    else {
      const followsToken = this.#letters !== "" && !this.#afterApostrophe;
      this.#close();
      this.#possessive = followsToken && character === "." ? "period" : "none";
    }
  }

  end(): Token[] {
    this.#close();
    return this.#tokens;
  }

  #letter(character: string, start: number, end: number): void {
    if (this.#letters === "") {
      this.#start = start;
      if (this.#possessive === "period") this.#possessive = "none";
    } else if (this.#afterApostrophe) {
      this.#head = { letters: (this.#head?.letters ?? "") + this.#letters, end: this.#end };
      this.#letters = "";
    }
    this.#afterApostrophe = false;
    this.#letters += character;
    this.#end = end;
  }

  #close(): void {
    const last = fold(this.#letters);
    const head = this.#head;
    if (head !== null && last === "s") this.#push(head.letters, head.end);
    else if (head !== null) this.#push(head.letters + this.#letters, this.#end);
    else if (last !== "" && !(last === "s" && this.#possessive === "apostrophe")) this.#push(last, this.#end);
    this.#head = null;
    this.#letters = "";
    this.#afterApostrophe = false;
    this.#possessive = "none";
  }

  #push(letters: string, end: number): void {
    this.#tokens.push({ text: fold(letters), start: this.#start, end });
  }
}

function fold(letters: string): string {
  const lower = letters.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  // A capital sigma becomes another letter at the end of a word than inside; both are read as one.
  return lower.normalize("NFD").replace(MARKS, "").replaceAll("\u03c2", "\u03c3").normalize("NFC");
}
