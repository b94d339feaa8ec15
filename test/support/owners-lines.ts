import { loadFiling } from "../../loaders/index.ts";
import type { FactKind, FactOf } from "../../src/kernel/facts.ts";

const HEADER =
  "<SEC-DOCUMENT>0000912345-99-000001.txt : 19990401\n<SEC-HEADER>\nACCESSION NUMBER: 0000912345-99-000001\nCONFORMED SUBMISSION TYPE: DEF 14A\nFILED AS OF DATE: 19990401\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>DEF 14A\n<SEQUENCE>1\n<TEXT>\n";
const CLOSE = "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
const AFTER =
  "\n\n                             ELECTION OF DIRECTORS\n\n     The Board of Directors proposes the election of the nominees named below\nfor terms that expire at the next annual meeting of shareholders.\n";

/** A proxy statement of typewritten text with one section about owners. */
export function printedProxy(section: string): string {
  return `${HEADER}\n                                PROXY STATEMENT\n\n<PAGE>\n\n     This Proxy Statement is furnished in connection with the solicitation of\nproxies by the Board of Directors for the Annual Meeting of Shareholders.\n\n${section}${AFTER}${CLOSE}`;
}

/** The same in HTML. */
export function htmlProxy(section: string): string {
  return `${HEADER}<HTML><BODY><P>PROXY STATEMENT</P>\n<P><B>Security Ownership of Certain Beneficial Owners and Management</B></P>\n${section}\n<P><B>Election of Directors</B></P><P>The Board proposes the election of the nominees named below.</P></BODY></HTML>${CLOSE}`;
}

/** The owners' rows, each as "name (markers) {group} | before percent | [class before percent votes] | address"; a group's row ends in "all". */
export function ownersLines(text: string): readonly string[] {
  const { facts } = loadFiling(new TextEncoder().encode(text));
  const ofOwners = <K extends FactKind>(kind: K, ordinal?: number) =>
    facts
      .filter((fact): fact is FactOf<K> => fact.kind === kind)
      .map(({ values }) => values as unknown as { table?: string; ordinal?: number } & FactOf<K>["values"])
      .filter((one) => one.table === "OWNERS" && (ordinal === undefined || one.ordinal === ordinal));
  return ofOwners("HOLDING").map(({ ordinal, printedName, group, aggregate }) => {
    const shares = ofOwners("HOLDING_SHARES", ordinal);
    const percents = ofOwners("HOLDING_PERCENT", ordinal);
    const numbers = (name: string | undefined) =>
      [
        ...shares.filter((one) => one.class === name).map((one) => String(one.shares)),
        ...percents
          .filter((one) => one.class === name && one.field === "percentBefore")
          .map((one) => one.text),
      ].join(" ");
    const classes = [...new Set([...shares, ...percents].flatMap((one) => one.class ?? []))];
    const marks = ofOwners("FOOTNOTE_REFERENCE", ordinal).map(({ marker }) => `(${marker})`);
    const [address] = ofOwners("HOLDING_ADDRESS", ordinal);
    const parts = ["street", "unit", "city", "region", "postalCode"] as const;
    return [
      [printedName, ...marks, group === null ? "" : `{${group}}`].filter((word) => word !== "").join(" "),
      numbers(undefined),
      ...classes.map((name) => `[${name} ${numbers(name)}]`),
      address === undefined ? "" : parts.flatMap((part) => address[part] ?? []).join(", "),
      aggregate ? "all" : "",
    ]
      .filter((word) => word !== "")
      .join(" | ");
  });
}
