import type { LoadHints } from "../../loaders/index.ts";
import { isoDate } from "../kernel/dates.ts";
import { type Invocation, textOption, usage } from "./arguments.ts";

const ACCESSION_NUMBER = /^\d{10}-\d{2}-\d{6}$/;
const CIK = /^\d{1,10}$/;
/** Form types are short and of one line: "424B3", "SC 13D/A". */
const FORM = /^[\w][\w /.-]{0,19}$/;

/** The options that say what the bytes do not, checked. */
export function readHints(invocation: Invocation): LoadHints {
  const accessionNumber = checked(
    invocation,
    "accession",
    "an accession number like 0001193125-23-123456",
    (text) => ACCESSION_NUMBER.test(text),
  );
  const form = checked(invocation, "form", "a form type like 424B3", (text) => FORM.test(text));
  const filedDate = checked(invocation, "filed", "a date like 2001-11-01", isDay);
  const cik = checked(invocation, "cik", "a number of up to ten digits", (text) => CIK.test(text));
  if (accessionNumber !== undefined && invocation.operands.length > 1)
    throw usage("--accession names one filing, give one file with it", invocation.command!);
  return {
    ...(accessionNumber !== undefined && { accessionNumber }),
    ...(form !== undefined && { form }),
    ...(filedDate !== undefined && { filedDate }),
    ...(cik !== undefined && { cik }),
  };
}

function checked(
  invocation: Invocation,
  name: string,
  expected: string,
  isValid: (text: string) => boolean,
): string | undefined {
  const text = textOption(invocation, name);
  if (text === undefined || isValid(text)) return text;
  throw usage(`--${name} is ${expected}, not "${text}"`, invocation.command!);
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}
