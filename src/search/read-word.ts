import type { Pattern } from "./condition.ts";
import { tokenize } from "./tokens.ts";

/** Words up to this many characters take one edit where none is said, longer ones two. */
const ONE_EDIT_UP_TO = 5;
const SHORTEST_PREFIX = 2;
/** Right behind a letter, a digit or its marks; punctuation may follow. */
const WILD_END = /^(\*|~[12]?)[^\p{L}\p{N}*~]*$/u;
const ENDS_IN_WORD = /[\p{L}\p{N}]\p{M}*$/u;
const WILD = /[*~]/;

/**
 * What a run of characters without white space asks for; null where it holds no letter and no digit. Several tokens
 * are a phrase (`AT&T`). Punctuation behind `*` and `~` does not matter.
 */
export function readWord(text: string, warn: (message: string) => void): Pattern | null {
  const tokens = tokenize(text).map((token) => token.text);
  const [first] = tokens;
  if (first === undefined) return null;
  const at = text.search(WILD);
  const wild = at < 0 ? null : wildPattern(text.slice(0, at), text.slice(at));
  if (at >= 0 && wild === null)
    warn(
      `${shown(text)} was read as plain words: \`*\` follows one word of two letters or more, \`~\`, \`~1\` or \`~2\` one word.`,
    );
  return wild ?? (tokens.length === 1 ? { kind: "word", token: first } : { kind: "phrase", tokens });
}

function wildPattern(word: string, end: string): Pattern | null {
  const sign = WILD_END.exec(end)?.[1];
  const [first, ...others] = tokenize(word);
  if (sign === undefined || first === undefined || others.length > 0 || !ENDS_IN_WORD.test(word)) return null;
  const token = first.text;
  const length = [...token].length;
  if (sign === "*") return length >= SHORTEST_PREFIX ? { kind: "prefix", prefix: token } : null;
  const isTwo = sign === "~" ? length > ONE_EDIT_UP_TO : sign === "~2";
  return { kind: "fuzzy", token, edits: isTwo ? 2 : 1 };
}

/** For messages: not longer than a line. */
export function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40).toWellFormed()}…`;
}
