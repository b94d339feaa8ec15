import type { StockholderRow } from "../table/rows.ts";
import { type Cap, capOf } from "./said/caps.ts";
import { type Component, componentsOf } from "./said/components.ts";
import { contactOf, type NotedContact } from "./said/contacts.ts";
import type { NoteContext } from "./said/context.ts";
import { type Control, controlOf } from "./said/controllers.ts";
import { type Disclaimer, disclaimersOf } from "./said/disclaimers.ts";

/** What one note says of one row. */
export interface NoteStatements {
  readonly components: readonly Component[];
  readonly disclaims: readonly Disclaimer[];
  readonly control: readonly Control[];
  readonly cap: Cap | null;
  readonly contact: NotedContact;
}

/** Reads a note for one of its rows: by stated patterns, precision before recall. */
export function readStatements(context: NoteContext, row: StockholderRow): NoteStatements {
  return {
    components: componentsOf(context, row),
    disclaims: disclaimersOf(context, row),
    control: controlOf(context, row),
    cap: capOf(context),
    contact: contactOf(context, row),
  };
}
