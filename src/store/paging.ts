import { AppError } from "../kernel/errors.ts";
import type { Keyed, Page, PageRequest } from "./port.ts";

/** The parts of `after`, null for the first page; a key of another list does not fit and is refused. */
export function readKey(after: PageRequest["after"], parts: number): readonly string[] | null {
  if (after === null) return null;
  if (after.length !== parts) throw badCursor();
  return after;
}

export function readWholeNumber(text: string): number {
  const number = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw badCursor();
  return number;
}

/** `items` has one more than `first` where the list goes on. */
export function pageOf<T>(items: readonly Keyed<T>[], first: number, totalCount: number): Page<T> {
  return { items: items.slice(0, first), hasNextPage: items.length > first, totalCount };
}

function badCursor(): AppError {
  return new AppError("BAD_CURSOR", "The cursor does not belong to this list.", {
    remedy: "Use an endCursor of the same field with the same order, or start without one.",
  });
}
