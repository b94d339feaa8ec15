import { foldSpace } from "../../src/kernel/text.ts";
import type { SectionRole } from "./model.ts";

/** What a title's words say the section is for; the first that fits counts. */
const ROLES: readonly (readonly [role: SectionRole, title: RegExp])[] = [
  ["CONTENTS", /^(?:table of )?contents$/],
  ["SUMMARY", /^(?:the )?(?:prospectus |offering )?(?:supplement )?summary$|^summary (?:information|of )/],
  [
    "RISK_FACTORS",
    /^(?:certain )?risk factors$|^risks? factors? (?:and|relating|related)|^(?:general )?risks? (?:related|relating|associated|specific|inherent)\b|^factors that may affect/,
  ],
  ["USE_OF_PROCEEDS", /^use of (?:the )?proceeds$/],
  [
    "SELLING_STOCKHOLDERS",
    /^(?:the )?(?:principal and )?(?:selling|registered|resale) (?:stock ?|share ?|security ?|securities ?|unit ?|note ?)?holders?$|^principal and (?:selling|registered) /,
  ],
  ["PLAN_OF_DISTRIBUTION", /^plans? of distribution$/],
  [
    "MORE_INFORMATION",
    /^where (?:you|to|investors|stockholders) (?:can |may |could )?find (?:more|additional|other|further)? ?information|^(?:available|additional|further) information$|^(?:incorporation|documents incorporated|information incorporated)(?: of (?:certain )?(?:documents|information))? by reference$/,
  ],
  [
    "LEGAL_MATTERS",
    /^(?:legal (?:matters|opinions?|proceedings and opinions)|validity of (?:the )?\w+(?: \w+)?)$/,
  ],
  ["EXPERTS", /^(?:independent )?(?:experts|registered public accounting firms?|auditors)$/],
];

/** Other titles that prospectuses have under Regulation S-K and by common use. */
const OTHER_TITLES =
  /^(?:about this prospectus|(?:our )?business|the company|the offering|management|executive compensation|capitalization|dilution|dividends?(?: policy)?|(?:selected|summary) (?:historical )?(?:consolidated )?financial (?:data|information)|management's discussion and analysis.{0,80}|description of (?:our )?(?:capital stock|securities|common stock|preferred stock|notes|debt securities|warrants|property|properties|business|units)|certain relationships.{0,60}|(?:certain )?related[- ]party transactions|principal (?:stock|share)holders|security ownership.{0,80}|shares eligible for future sale|underwriting|price range of (?:our )?(?:common stock|securities)|market (?:for|price of|information).{0,60}|(?:special |cautionary )?(?:note|statement)s? (?:regarding|about|on|concerning) forward[- ]looking.{0,30}|forward[- ]looking statements|transfer agent(?: and registrar)?|(?:material|certain) (?:u\.?s\.? |united states )?(?:federal )?(?:income )?tax.{0,60}|change in accountants|indemnification.{0,100}|disclosure of commission position.{0,100}|index to (?:consolidated )?financial statements|legal proceedings|part ii|signatures|exhibit index|glossary.{0,30}|recent developments)$/;

/** A title folded for comparison: case, white space, ending "(continued)" and punctuation put aside. */
export function titleKey(title: string): string {
  return foldSpace(title)
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\*\*/g, "")
    .replace(/ ?\(?\b(?:continued|cont'd)\b\.?\)?$/, "")
    .replace(/[\s.:]{1,10}$/, "")
    .trim();
}

export function roleOf(key: string): SectionRole {
  return ROLES.find(([, title]) => title.test(key))?.[0] ?? "OTHER";
}

export function isKnownTitle(key: string): boolean {
  return roleOf(key) !== "OTHER" || OTHER_TITLES.test(key);
}
