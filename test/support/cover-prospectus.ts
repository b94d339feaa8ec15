import fc from "fast-check";
import { type Medium, Sheet } from "./cover-sheet.ts";
import { type TrueCover, type TrueIssuer, thousands } from "./cover-truth.ts";

/** How a prospectus prints its cover. */
export interface ProspectusPrint {
  readonly medium: Medium;
  readonly capitals: boolean;
  readonly rule: string;
  readonly number: string;
  /** Rule and number side by side, on lines, or the number above. */
  readonly top: "row" | "lines" | "number above";
  readonly title: "prospectus" | "supplement" | "preliminary" | "dated";
  readonly headline: "count name class" | "name count of class" | "up to" | "by the selling" | "class alone";
  readonly logo: boolean;
  readonly sentence: "are offering" | "relates to" | "may sell" | "is offering";
  readonly listing: "traded" | "listed" | "quoted" | "short name" | "symbol first" | "lists";
  readonly price: "on day" | "was on day" | "closing" | "sales";
  readonly date: "sentence" | "capitals" | "bottom" | "dated";
  readonly offices: "sentence" | "parenthesis" | "block" | "mailing";
}

export const prospectusPrints: fc.Arbitrary<ProspectusPrint> = fc.record({
  medium: fc.constantFrom("html", "divs", "ascii", "flat"),
  capitals: fc.boolean(),
  rule: fc.constantFrom(
    "Filed Pursuant to Rule 424(b)(#)",
    "Filed pursuant to Rule 424(b)(#) under the Securities Act of 1933",
    "FILED PURSUANT TO RULE 424(B)(#)",
    "Rule 424(b)(#)",
    "Filed under Rule 424(b)(#)",
    "Pursuant to Rule 424(b)(#)",
  ),
  number: fc.constantFrom(
    "Registration No.",
    "Registration Statement No.",
    "REGISTRATION NO.",
    "File No.",
    "Registration File Number",
  ),
  top: fc.constantFrom("row", "lines", "number above"),
  title: fc.constantFrom("prospectus", "supplement", "preliminary", "dated"),
  headline: fc.constantFrom(
    "count name class",
    "name count of class",
    "up to",
    "by the selling",
    "class alone",
  ),
  logo: fc.boolean(),
  sentence: fc.constantFrom("are offering", "relates to", "may sell", "is offering"),
  listing: fc.constantFrom("traded", "listed", "quoted", "short name", "symbol first", "lists"),
  price: fc.constantFrom("on day", "was on day", "closing", "sales"),
  date: fc.constantFrom("sentence", "capitals", "bottom", "dated"),
  offices: fc.constantFrom("sentence", "parenthesis", "block", "mailing"),
});

/** A prospectus's cover and the pages behind it. */
export function renderProspectus(cover: TrueCover, print: ProspectusPrint): string {
  const sheet = new Sheet(print.medium);
  topLines(sheet, cover, print);
  titleLines(sheet, cover, print);
  headLines(sheet, cover, print);
  sheet.rule();
  sheet.text(`     ${offerSentence(cover, print)}`.trim());
  sheet.text(`${listingSentence(cover, print)} ${priceSentence(cover, print)}`);
  sheet.text(
    "Investing in our common stock involves a high degree of risk. See “Risk Factors” beginning on page 3.",
  );
  sheet.text(
    "Neither the Securities and Exchange Commission nor any state securities commission has approved or disapproved of these securities or determined if this prospectus is truthful or complete.",
  );
  dateLines(sheet, cover, print);
  sheet.page();
  pagesBehind(sheet, cover, print);
  return sheet.end();
}

function topLines(
  sheet: Sheet,
  { form, registrationNumber }: TrueCover,
  { rule, number, top }: ProspectusPrint,
): void {
  const filed = rule.replace("#", form.at(-1)!);
  const registered = registrationNumber === null ? [] : [`${number} ${registrationNumber}`];
  if (top === "row") sheet.row(...registered, filed);
  else if (top === "lines") sheet.lines(filed, ...registered);
  else sheet.lines(...registered, filed);
}

function titleLines(sheet: Sheet, { dated }: TrueCover, { title, logo }: ProspectusPrint): void {
  if (title === "supplement") sheet.bold("PROSPECTUS SUPPLEMENT", "(To Prospectus dated April 1, 1992)");
  else if (title === "preliminary") sheet.bold("PROSPECTUS");
  else if (title === "dated") sheet.bold(`Prospectus dated ${dated.printed}`);
  else sheet.bold("PROSPECTUS");
  if (logo) sheet.centre("[LOGO]");
}

function headLines(
  sheet: Sheet,
  { issuer, offer }: TrueCover,
  { headline, capitals }: ProspectusPrint,
): void {
  const count = thousands(offer.shares);
  const name = capitals ? issuer.name.toUpperCase() : issuer.name;
  const lines: Readonly<Record<ProspectusPrint["headline"], readonly string[]>> = {
    "count name class": [`${count} Shares`, name, "Common Stock"],
    "name count of class": [name, `${count} Shares of Common Stock`],
    "up to": [name, `Up to ${count} Shares of Common Stock`],
    "by the selling": [name, `${count} Shares of Common Stock`, "Offered by the Selling Stockholders"],
    "class alone": [name, "Common Stock"],
  };
  for (const line of lines[headline]) sheet.bold(line);
}

function offerSentence({ issuer, offer }: TrueCover, { sentence }: ProspectusPrint): string {
  const count = thousands(offer.shares);
  switch (sentence) {
    case "are offering":
      return `We are offering ${count} shares of our common stock, par value $.01 per share.`;
    case "relates to":
      return `This prospectus relates to the resale from time to time of up to ${count} shares of common stock of ${issuer.name} by the selling stockholders named in it.`;
    case "may sell":
      return `The selling stockholders may offer and sell up to ${count} shares of our common stock.`;
    case "is offering":
      return `${issuer.name} is offering ${count} shares of its common stock.`;
  }
}

function listingSentence({ listing: { market, symbol } }: TrueCover, { listing }: ProspectusPrint): string {
  switch (listing) {
    case "traded":
      return `Our common stock is traded on the ${market} under the symbol “${symbol}.”`;
    case "listed":
      return `Our common stock is listed on the ${market} under the symbol "${symbol}".`;
    case "quoted":
      return `The Common Stock is quoted on the ${market} under the symbol ${symbol}.`;
    case "short name":
      return `Our common stock is listed for trading on the ${market} (the “Exchange”) under the ticker symbol “${symbol}”.`;
    case "symbol first":
      return `Our common stock trades under the symbol “${symbol}” on the ${market}.`;
    case "lists":
      return `The shares of Common Stock are listed on the ${market}, under the trading symbol "${symbol}."`;
  }
}

function priceSentence({ price: { printed, on } }: TrueCover, { price }: ProspectusPrint): string {
  switch (price) {
    case "on day":
      return `On ${on.printed}, the last reported sale price of our common stock was ${printed} per share.`;
    case "was on day":
      return `The last reported sale price of our common stock on ${on.printed} was ${printed} per share.`;
    case "closing":
      return `The closing price of our common stock on ${on.printed} was ${printed}.`;
    case "sales":
      return `The last reported sales price of the common stock was ${printed} per share on ${on.printed}.`;
  }
}

function dateLines(sheet: Sheet, { dated }: TrueCover, { date, title }: ProspectusPrint): void {
  if (title === "dated") return;
  const noun = title === "supplement" ? "prospectus supplement" : "prospectus";
  if (date === "sentence") sheet.text(`The date of this ${noun} is ${dated.printed}.`);
  else if (date === "capitals")
    sheet.centre(`THE DATE OF THIS ${noun.toUpperCase()} IS ${dated.printed.toUpperCase()}`);
  else if (date === "dated")
    sheet.centre(`${noun === "prospectus" ? "Prospectus" : "Prospectus supplement"} dated ${dated.printed}`);
  else sheet.centre(dated.printed);
}

function pagesBehind(sheet: Sheet, { issuer }: TrueCover, { offices }: ProspectusPrint): void {
  sheet.bold("PROSPECTUS SUMMARY");
  sheet.text(
    `${issuer.name} makes parts for pumps. In this prospectus “we,” “us” and “our” refer to ${issuer.name}. Our largest customer is Omega Pumps Corporation.`,
  );
  officesOf(sheet, issuer, offices);
  sheet.bold("USE OF PROCEEDS");
  sheet.text("We will use the proceeds to pay our loan from Sigma Bank, N.A. and for working capital.");
  sheet.bold("EXPERTS");
  sheet.text("The financial statements have been audited by Tally & Sum LLP, independent auditors.");
}

function officesOf(sheet: Sheet, issuer: TrueIssuer, offices: ProspectusPrint["offices"]): void {
  const { name, street, unit, city, state, zip, phone } = issuer;
  const upper = unit === null ? street : `${street}, ${unit}`;
  const place = `${upper}, ${city}, ${state} ${zip}`;
  if (offices === "sentence")
    sheet.text(
      `Our principal executive offices are located at ${place}, and our telephone number is ${phone}.`,
    );
  else if (offices === "mailing")
    sheet.text(
      `The address of our principal executive offices is ${place}. Our telephone number is ${phone}.`,
    );
  else if (offices === "parenthesis")
    sheet.text(`The Company's executive offices are located at ${place} (telephone: ${phone}).`);
  else {
    sheet.text("You may ask for a copy of any document by writing or calling us at:");
    sheet.centre(name, upper, `${city}, ${state} ${zip}`, phone);
  }
}
