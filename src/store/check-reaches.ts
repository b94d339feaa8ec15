import { AppError } from "../kernel/errors.ts";
import { printCount } from "../kernel/text.ts";
import { type GroupedReach, MAX_REACHES } from "./port.ts";

export function checkReaches(reaches: readonly GroupedReach[]): void {
  if (reaches.length <= MAX_REACHES) return;
  throw new AppError(
    "QUERY_TOO_COSTLY",
    `The party has ${printCount(reaches.length)} ties; ${printCount(MAX_REACHES)} can be followed.`,
    { remedy: "Ask for fewer kinds of ties." },
  );
}
