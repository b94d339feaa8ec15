import fc from "fast-check";
import { type Medium, Sheet } from "./cover-sheet.ts";
import type { TrueCover, TrueIssuer } from "./cover-truth.ts";

/** How a report or a proxy statement prints its cover. */
export interface ReportPrint {
  readonly medium: Medium;
  readonly capitals: boolean;
  readonly form: "10-K" | "10-K405" | "10-KSB" | "10-Q" | "8-K" | "20-F" | "DEF 14A";
  readonly period:
    | "For the fiscal year ended"
    | "for the Fiscal Year Ended"
    | "FOR THE QUARTERLY PERIOD ENDED";
  readonly captions: "one" | "split" | "own";
  readonly offices: "line" | "lines" | "row";
  readonly place: "above" | "below";
  /** Above its caption, or behind it in one line. */
  readonly name: "above" | "behind";
  readonly marks: boolean;
  readonly boxes: "[X]" | "&#9746;" | "(Mark One)";
}

export const reportPrints: fc.Arbitrary<ReportPrint> = fc.record({
  medium: fc.constantFrom("html", "divs", "ascii", "flat"),
  capitals: fc.boolean(),
  form: fc.constantFrom("10-K", "10-K405", "10-KSB", "10-Q", "8-K", "20-F", "DEF 14A"),
  period: fc.constantFrom(
    "For the fiscal year ended",
    "for the Fiscal Year Ended",
    "FOR THE QUARTERLY PERIOD ENDED",
  ),
  captions: fc.constantFrom("one", "split", "own"),
  offices: fc.constantFrom("line", "lines", "row"),
  place: fc.constantFrom("above", "below"),
  name: fc.constantFrom("above", "above", "behind"),
  marks: fc.boolean(),
  boxes: fc.constantFrom("[X]", "&#9746;", "(Mark One)"),
});

export const hasPeriod = ({ form }: ReportPrint): boolean => form !== "8-K" && form !== "DEF 14A";

export function renderReport(cover: TrueCover, print: ReportPrint): string {
  const sheet = new Sheet(print.medium);
  sheet.centre("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549");
  sheet.rule();
  if (print.form === "DEF 14A") proxyLines(sheet, cover, print);
  else reportLines(sheet, cover, print);
  sheet.page();
  insideLines(sheet, cover.issuer, print);
  return sheet.end();
}

function proxyLines(sheet: Sheet, { issuer }: TrueCover, { capitals }: ReportPrint): void {
  sheet.centre(
    "SCHEDULE 14A",
    "Proxy Statement Pursuant to Section 14(a) of the Securities Exchange Act of 1934",
  );
  sheet.text("Filed by the Registrant [X]  Filed by a Party other than the Registrant [ ]");
  sheet.text("[X] Definitive Proxy Statement");
  sheet.bold(capitals ? issuer.name.toUpperCase() : issuer.name);
  sheet.centre("(Name of Registrant as Specified In Its Charter)");
  sheet.centre("(Name of Person(s) Filing Proxy Statement, if other than the Registrant)");
  sheet.text("Payment of Filing Fee: No fee required.");
}

function reportLines(sheet: Sheet, { issuer, dated }: TrueCover, print: ReportPrint): void {
  sheet.bold(`FORM ${print.form}`);
  if (print.form === "8-K") {
    sheet.centre("CURRENT REPORT", "Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934");
    sheet.centre(`Date of Report (Date of earliest event reported): ${dated.printed}`);
  } else {
    if (print.marks) sheet.centre(print.boxes === "&#9746;" ? "[X]" : print.boxes);
    sheet.text(`ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934`);
    sheet.centre(`${print.period} ${dated.printed}`);
  }
  sheet.centre("Commission file number 1-12345");
  const name = print.capitals ? issuer.name.toUpperCase() : issuer.name;
  if (print.name === "behind") sheet.text(`Exact name of registrant as specified in its charter: ${name}`);
  else {
    sheet.bold(name);
    sheet.centre("(Exact name of registrant as specified in its charter)");
  }
  if (print.place === "above") officeLines(sheet, issuer, print);
  sheet.row("Delaware", "13-2865787");
  sheet.row("(State of incorporation)", "(I.R.S. Employer Identification No.)");
  if (print.place === "below") officeLines(sheet, issuer, print);
  sheet.text("Securities registered pursuant to Section 12(b) of the Act: Common Stock");
  sheet.text(
    "Indicate by check mark whether the registrant has filed all reports required to be filed by Section 13 of the Act. Yes [X] No [ ]",
  );
}

function officeLines(sheet: Sheet, issuer: TrueIssuer, { offices, captions }: ReportPrint): void {
  const { street, unit, city, state, zip, phone } = issuer;
  const upper = unit === null ? street : `${street}, ${unit}`;
  if (offices === "row") {
    sheet.row(`${upper}, ${city}, ${state}`, zip);
    sheet.row("(Address of principal executive offices)", "(Zip Code)");
  } else {
    if (offices === "line") sheet.centre(`${upper}, ${city}, ${state} ${zip}`);
    else sheet.centre(upper, `${city}, ${state} ${zip}`);
    if (captions === "split") sheet.centre("(Address of principal", "executive offices) (Zip Code)");
    else sheet.centre("(Address of principal executive offices) (Zip Code)");
  }
  if (captions === "own") sheet.centre(`Registrant's telephone number, including area code: ${phone}`);
  else sheet.centre(phone, "(Registrant's telephone number, including area code)");
}

function insideLines(sheet: Sheet, { name }: TrueIssuer, { form }: ReportPrint): void {
  if (form === "8-K") {
    sheet.bold("Item 2.01. Completion of Acquisition or Disposition of Assets");
    sheet.text(`On May 4, ${name} bought a mill from Omega Pumps Corporation.`);
  } else if (form === "DEF 14A") {
    sheet.bold("NOTICE OF ANNUAL MEETING");
    sheet.text(
      `The annual meeting of ${name} will be held in Reno, Nevada, at the Grand Hotel Corporation's hall.`,
    );
  } else {
    sheet.bold("ITEM 1. BUSINESS");
    sheet.text(`${name} makes parts for pumps. Its largest customer is Omega Pumps Corporation.`);
  }
  sheet.bold("SIGNATURES");
  sheet.text(
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.",
  );
}
