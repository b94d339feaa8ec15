import { AppError } from "../kernel/errors.ts";
import type { NodeQuery } from "./port.ts";

/** Refuses an order that the label does not have. */
export function checkOrder({ label, order = "NAME" }: NodeQuery): void {
  if (order === "NAME" || label === "Holder" || label === "Owner") return;
  throw new AppError("BAD_INPUT", "Only holders and owners are sorted by their shares.", {
    remedy: "Ask for holders, or leave the order out.",
  });
}
