import fc from "fast-check";
import { type Medium, Sheet } from "./cover-sheet.ts";
import { type TrueCover, type TrueIssuer, thousands } from "./cover-truth.ts";

/** How a registration statement prints its facing page. */
export interface FacingPrint {
  readonly medium: Medium;
  readonly capitals: boolean;
  /** The name on two lines where it has three words or more. */
  readonly cut: boolean;
  readonly rules: "none" | "between" | "around";
  readonly caption: string;
  readonly captionCut: boolean;
  readonly formLine: "alone" | "amendment above" | "amendment to" | "slash";
  readonly top: "row" | "lines" | "capitals";
  readonly number:
    | "Registration No."
    | "Registration Statement No."
    | "Registration File No."
    | "REGISTRATION NO.";
  readonly numbers: "row" | "lines" | "below";
  readonly offices: "stacked" | "one line" | "phone beside" | "named";
  readonly officesCaption: string;
  readonly copies: "beside" | "below" | "none";
}

const NAME_CAPTIONS = [
  "(Exact name of registrant as specified in its charter)",
  "(Exact Name of Registrant as Specified in its Governing Instruments)",
  "(EXACT NAME OF REGISTRANT AS SPECIFIED IN ITS CHARTER)",
  "(Name of small business issuer in its charter)",
  "(Exact name of the registrant as specified in its charter)",
  "Exact name of Registrant as specified in its charter",
] as const;
const OFFICE_CAPTIONS = [
  "(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)",
  "(Address and telephone number of principal executive offices)",
  "(Address, Including Zip Code, and Telephone Number, Including Area Code, of Registrant’s Principal Executive Offices)",
  "(Address of principal executive offices) (Zip code)",
] as const;

export const facingPrints: fc.Arbitrary<FacingPrint> = fc.record({
  medium: fc.constantFrom("html", "divs", "ascii", "flat"),
  capitals: fc.boolean(),
  cut: fc.boolean(),
  rules: fc.constantFrom("none", "between", "around"),
  caption: fc.constantFrom(...NAME_CAPTIONS),
  captionCut: fc.boolean(),
  formLine: fc.constantFrom("alone", "amendment above", "amendment to", "slash"),
  top: fc.constantFrom("row", "lines", "capitals"),
  number: fc.constantFrom(
    "Registration No.",
    "Registration Statement No.",
    "Registration File No.",
    "REGISTRATION NO.",
  ),
  numbers: fc.constantFrom("row", "lines", "below"),
  offices: fc.constantFrom("stacked", "one line", "phone beside", "named"),
  officesCaption: fc.constantFrom(...OFFICE_CAPTIONS),
  copies: fc.constantFrom("beside", "below", "none"),
});

/** The form as the page says it. */
export function facingForm({ form, amendment }: TrueCover, { formLine }: FacingPrint): string {
  return formLine !== "alone" && amendment !== null ? `${form}/A` : form;
}

export function renderFacing(cover: TrueCover, print: FacingPrint): string {
  const sheet = new Sheet(print.medium);
  const { issuer } = cover;
  topLines(sheet, cover, print);
  sheet.centre("SECURITIES AND EXCHANGE COMMISSION", "WASHINGTON, D.C. 20549");
  sheet.rule();
  formLines(sheet, cover, print);
  sheet.centre("REGISTRATION STATEMENT", "UNDER THE SECURITIES ACT OF 1933");
  if (print.rules !== "none") sheet.rule();
  nameLines(sheet, issuer, print);
  if (print.rules === "around") sheet.rule();
  sheet.centre(...(print.captionCut ? sheet.cut(print.caption) : [print.caption]));
  if (print.numbers !== "below") numberLines(sheet, print);
  officeLines(sheet, issuer, print);
  sheet.centre(print.officesCaption);
  if (print.numbers === "below") numberLines(sheet, print);
  sheet.centre(
    "Jane Q. Roe",
    "Chief Executive Officer",
    "500 Oak Street",
    "Reno, Nevada 89501",
    "(775) 555-0199",
  );
  sheet.centre(
    "(Name, address, including zip code, and telephone number, including area code, of agent for service)",
  );
  copyLines(sheet, cover, print);
  sheet.text(
    "Approximate date of commencement of proposed sale to the public: As soon as practicable after this registration statement becomes effective.",
  );
  sheet.text(
    "If any of the securities being registered on this Form are to be offered on a delayed or continuous basis pursuant to Rule 415 under the Securities Act of 1933, check the following box.",
  );
  sheet.page();
  insideLines(sheet, cover);
  return sheet.end();
}

function topLines(
  sheet: Sheet,
  { filed, registrationNumber }: TrueCover,
  { top, number }: FacingPrint,
): void {
  const on = `As filed with the Securities and Exchange Commission on ${filed.printed}`;
  const registration = `${number} ${registrationNumber ?? "333-"}`;
  if (top === "row") sheet.row(on, registration);
  else sheet.lines(top === "capitals" ? on.toUpperCase() : on, registration);
  sheet.rule();
}

function formLines(sheet: Sheet, { form, amendment }: TrueCover, { formLine }: FacingPrint): void {
  if (amendment === null || formLine === "alone") sheet.centre(`FORM ${form}`);
  else if (formLine === "slash") sheet.centre(`FORM ${form}/A`);
  else if (formLine === "amendment to") sheet.centre(`Amendment No. ${amendment} to Form ${form}`);
  else sheet.centre(`AMENDMENT NO. ${amendment}`, "TO", `FORM ${form}`);
}

function nameLines(sheet: Sheet, { name }: TrueIssuer, { capitals, cut }: FacingPrint): void {
  const printed = capitals ? name.toUpperCase() : name;
  sheet.bold(...(cut && name.split(" ").length > 2 ? sheet.cut(printed) : [printed]));
}

function numberLines(sheet: Sheet, { numbers }: FacingPrint): void {
  if (numbers === "lines") {
    sheet.centre("Delaware", "(State or other jurisdiction of incorporation or organization)");
    sheet.centre("3670", "(Primary Standard Industrial Classification Code Number)");
    sheet.centre("13-2865787", "(I.R.S. Employer Identification No.)");
    return;
  }
  sheet.row("Delaware", "3670", "13-2865787");
  sheet.row("(State of incorporation)", "(Primary S.I.C. Code)", "(I.R.S. Employer Identification No.)");
}

function officeLines(sheet: Sheet, issuer: TrueIssuer, { offices, capitals }: FacingPrint): void {
  const { street, unit, city, state, zip, phone, name } = issuer;
  const [upper, lower] = [unit === null ? street : `${street}, ${unit}`, `${city}, ${state} ${zip}`];
  if (offices === "one line") sheet.centre(`${upper}, ${lower}`, phone);
  else if (offices === "phone beside") sheet.row(`${upper}, ${lower}`, phone);
  else if (offices === "named") sheet.centre(capitals ? name.toUpperCase() : name, upper, lower, phone);
  else sheet.centre(...(unit === null ? [street] : [street, unit]), lower, phone);
}

function copyLines(sheet: Sheet, { counsel }: TrueCover, { copies }: FacingPrint): void {
  const own = [
    "John Doe, Esq.",
    counsel.name,
    "9 High Street",
    `${counsel.city}, ${counsel.state} 02110`,
    "(617) 555-0101",
  ];
  const others = [
    "Ann Poe, Esq.",
    "Finch & Gray LLP",
    "8 Low Street",
    "Chicago, Illinois 60601",
    "(312) 555-0102",
  ];
  if (copies === "none") return;
  sheet.centre("Copies to:");
  if (copies === "below") sheet.centre(...own, ...others);
  else sheet.beside(own, others);
}

/** The prospectus behind the facing page: what its cover and its text say, and names that are not the issuer's. */
export function insideLines(sheet: Sheet, cover: TrueCover): void {
  const { issuer, offer, listing, price, dated, counsel } = cover;
  const count = thousands(offer.shares);
  sheet.centre("PROSPECTUS");
  sheet.bold(`${count} Shares`);
  sheet.bold(issuer.name);
  sheet.bold("Common Stock");
  sheet.text(
    offer.resale
      ? `The selling stockholders named in this prospectus are offering ${count} shares of common stock of ${issuer.name}.`
      : `We are offering ${count} shares of our common stock.`,
  );
  sheet.text(
    `Our common stock is traded on the ${listing.market} under the symbol “${listing.symbol}.” On ${price.on.printed}, the last reported sale price of our common stock was ${price.printed} per share.`,
  );
  sheet.text("Investing in our common stock involves a high degree of risk. See “Risk Factors.”");
  sheet.text(
    "Neither the Securities and Exchange Commission nor any state securities commission has approved or disapproved of these securities.",
  );
  sheet.text(`The date of this prospectus is ${dated.printed}.`);
  sheet.page();
  sheet.bold("PROSPECTUS SUMMARY");
  sheet.text(
    `We make parts for pumps. Our principal executive offices are located at ${placeOf(issuer)}, and our telephone number is ${issuer.phone}. Our largest customer is Omega Pumps Corporation.`,
  );
  sheet.bold("USE OF PROCEEDS");
  sheet.text("We will use the proceeds to pay our loan from Sigma Bank, N.A. and for working capital.");
  sheet.bold("LEGAL MATTERS");
  sheet.text(
    `The validity of the common stock will be passed upon for us by ${counsel.name}, ${counsel.city}, ${counsel.state}.`,
  );
  sheet.bold("EXPERTS");
  sheet.text(
    "The financial statements have been audited by Tally & Sum LLP, independent auditors, as stated in their report. The Private Securities Litigation Reform Act of 1995 applies.",
  );
}

function placeOf({ street, unit, city, state, zip }: TrueIssuer): string {
  return [street, ...(unit === null ? [] : [unit]), city, `${state} ${zip}`].join(", ");
}
