import { isoDate, type PartialDate } from "../../../src/kernel/dates.ts";
import type { PostalAddress } from "../../../src/kernel/facts.ts";
import { assembleAddress } from "../address/postal.ts";
import { placeOf } from "./edgar-codes.ts";

/** A day as EDGAR's headers and forms write it: "20250124", "2025-01-24", "01/24/2025", "12-31-2025"; null for none. */
export function parseDay(text: string): PartialDate | null {
  const day =
    /^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})(?:[T ].{0,40})?$/.exec(text.trim()) ??
    /^(?<m>\d{1,2})[/-](?<d>\d{1,2})[/-](?<y>\d{4})$/.exec(text.trim());
  if (day === null) return null;
  const { y, m, d } = day.groups!;
  return isoDate(Number(y), Number(m), Number(d));
}

/** "1231" and "--12-31" as "12-31"; null where it is no day of a year. */
export function parseYearEnd(text: string): string | null {
  const end = /^(?:--)?(\d{2})-?(\d{2})$/.exec(text.trim());
  return end === null || isoDate(2000, Number(end[1]), Number(end[2])) === null
    ? null
    : `${end[1]}-${end[2]}`;
}

/** Ten digits; null where it is no Central Index Key. */
export function parseCik(text: string): string | null {
  const digits = /^\d{1,10}$/.exec(text.trim())?.[0];
  return digits === undefined || /^0*$/.test(digits) ? null : digits.padStart(10, "0");
}

/** "PHARMACEUTICAL PREPARATIONS [2834]", "2834": the four digits. */
export function parseSic(text: string): string | null {
  return /\[(\d{3,4})\]\s*$|^(\d{3,4})$/.exec(text.trim())?.slice(1).find(Boolean)?.padStart(4, "0") ?? null;
}

/** A file number of the Securities Act: "333-1234", "033-62310" as "33-62310"; null for numbers of other acts. */
export function registrationNumberOf(fileNumber: string): string | null {
  const number = /^0{0,2}(333|33|2)-(\d{4,7})(?:-\d{2})?$/.exec(fileNumber.trim());
  return number === null ? null : `${number[1]}-${number[2]}`;
}

/** Nine digits that are not all zeros, as printed. */
export function parseIrsNumber(text: string): string | null {
  const printed = text.trim();
  return /\d/.test(printed) && !/^[0-]*$/.test(printed) && printed.length <= 20 ? printed : null;
}

export interface PrintedAddress {
  readonly street: readonly string[];
  readonly city: string | null;
  /** EDGAR's code, or a name. */
  readonly state: string | null;
  readonly zip: string | null;
}

/** "C/O ACME INC.": whose mail box it is, no part of the street. */
const CARE_OF = /^(?:c\/o\b|%|att(?:n|ention)?[:. ])/i;

/** An address whose parts are told apart; street and unit are read from the lines. Null where nothing but a state is known. */
export function addressOf({ street, city, state, zip }: PrintedAddress): PostalAddress | null {
  if (street.length === 0 && city === null) return null;
  const { region, country } = state === null ? { region: null, country: null } : placeOf(state);
  const { street: streetPart, unit } = assembleAddress(street.filter((line) => !CARE_OF.test(line)));
  const isUs = country === null && /^\d{5}(?:-?\d{4})?$/.test(zip ?? "");
  return {
    street: streetPart,
    unit,
    city,
    region,
    postalCode: zip,
    country: country ?? (isUs ? "US" : null),
  };
}
