import { foldSpace } from "../../src/kernel/text.ts";
import type { SectionRole } from "./model.ts";

const HOLDERS = "(?:stock ?|share ?|security ?|securities ?|unit ?|note ?|warrant ?)?holders?(?:'s?)?";

/** What a title's words say the section is for; the first that fits counts. */
const ROLES: readonly (readonly [role: SectionRole, title: RegExp])[] = [
  ["CONTENTS", /^(?:table of )?contents$/],
  [
    "RISK_SUMMARY",
    /^(?:a )?summary (?:of )?(?:the |our )?(?:principal |material |selected |key |certain |most significant )?risks?\b|^(?:principal |material |key )?risks? (?:factors? )?summary$/,
  ],
  [
    "SUMMARY",
    /^(?:the )?(?:executive |prospectus |offering )?(?:supplement )?summary$|^summary (?:information|of (?:the |this |certain )?(?:offering|prospectus|terms|transactions?|company|our business))\b.{0,40}$|^prospectus supplement summary$/,
  ],
  [
    "RISK_FACTORS",
    /^(?:certain |general |additional |principal |supplemental |updated |the |special |high |important |key |primary |significant |major |other )?(?:investment )?risk factors?$|^certain (?:investment )?risks?(?: and considerations| of .{1,50})?$|^(?:certain|special) (?:considerations|factors)$|^risks? factors? (?:and|relating|related|associated|in|affecting|concerning|that|which|section)\b|^(?:certain |general |additional |other )?risks? (?:related|relating|associated|specific|inherent|of (?:the|an|this) (?:offering|investment))\b|^(?:certain |additional |cautionary |other )?(?:important )?factors (?:that|which) (?:may|might|could) affect\b|^(?:certain |additional |other )?factors affecting (?:our |the company.?s )?future (?:operating )?(?:results|performance)\b|^(?:principal|investment|business|special) risks$|^risks of (?:investing|an investment|owning|ownership|purchasing)\b|^(?:certain |special |principal |additional )?(?:investment|risk) considerations$|^(?:certain |special )?considerations (?:for|of|relating to) (?:prospective )?invest(?:ors|ment)/,
  ],
  [
    "FORWARD_LOOKING_STATEMENTS",
    /^(?:(?:a |special |cautionary |important |disclosure |information )*(?:note|notes|notice|statements?|language|information|disclosure)s? (?:regarding|about|on|concerning|relating to|as to|for) )?(?:our )?forward[- ]looking (?:statements?|information)\b.{0,60}$/,
  ],
  ["USE_OF_PROCEEDS", /^(?:estimated )?uses? of (?:the |estimated )?(?:net )?proceeds\b.{0,40}$/],
  [
    "MANAGEMENT_DISCUSSION",
    /^(?:management's|managements|our) discussion (?:and analysis|of)\b.{0,120}$|^(?:operating and financial review and prospects|plan of operations?)$/,
  ],
  [
    "PRINCIPAL_STOCKHOLDERS",
    new RegExp(
      `^(?:the )?(?:principal|major|significant|controlling) ${HOLDERS}$|^principal ${HOLDERS} and (?:management|security ownership).{0,80}$|^(?:share|stock|security|securities|beneficial|principal) ownership(?:$| (?:of|by|information|table|and) ?.{0,120}$)|^ownership of (?:the |our |certain )?(?:common|capital|shares|stock|securities|beneficial|company|class).{0,100}$|^beneficial owner(?:s|ship)\\b.{0,80}$|^(?:major|principal) (?:share|stock)holders and related[- ]party transactions$`,
    ),
  ],
  [
    "SELLING_STOCKHOLDERS",
    new RegExp(
      `^(?:the )?(?:principal and )?(?:selling|registered|resale|offering) ${HOLDERS}\\b.{0,60}$|^(?:the )?(?:principal|existing) (?:${HOLDERS} )?and (?:selling|registered) ${HOLDERS}$|^principal and (?:selling|registered) |^(?:the )?(?:selling|registering) (?:persons|parties|investors|owners)$|^selling ${HOLDERS} and `,
    ),
  ],
  [
    "PLAN_OF_DISTRIBUTION",
    /^(?:the )?plans? (?:of|for) distribution\b.{0,40}$|^(?:[\w,]+ ){1,8}and plan of distribution$|^(?:manner|method)s? of (?:offering|distribution|sale)$/,
  ],
  ["UNDERWRITING", /^(?:the )?underwrit(?:ing|ers)\b.{0,60}$|^(?:the )?placement agent\b.{0,40}$/],
  [
    "MORE_INFORMATION",
    /^where (?:you|to|investors|stockholders|shareholders) (?:can |may |could )?(?:find|get|obtain) (?:more|additional|other|further|out more)?\b.{0,60}|^(?:available|additional|further|more) information$|^(?:the )?(?:incorporation|documents? incorporated|information (?:incorporated|we incorporate)|incorporated documents)(?: of (?:certain |additional )?(?:documents?|information|material)(?: filed with the sec)?)?(?: by reference)?$|^certain (?:documents|information) incorporated by reference$/,
  ],
  [
    "LEGAL_MATTERS",
    /^(?:certain )?legal (?:matters|opinions?|proceedings and opinions)$|^(?:validity|legality) of (?:the )?\w+(?: \w+){0,4}$|^interests? of (?:named )?experts and counsel$/,
  ],
  [
    "EXPERTS",
    /^(?:independent )?(?:experts|(?:registered )?public account(?:ing firms?|ants)|auditors|accountants|registered public accounting firms?|certified public accountants)$/,
  ],
  [
    "RELATED_PARTY_TRANSACTIONS",
    /^(?:certain )?(?:relationships?|transactions?)(?: and related|, related).{0,120}$|^(?:certain )?transactions with (?:related|affiliate|management|insider|promoter|certain|principal|our|director).{0,80}$|^certain (?:relationships|transactions)$|^(?:certain |our )?related[- ](?:party|parties|persons?|person's)\b.{0,80}$|^(?:certain )?(?:relationships|interests|interested|insider|affiliate|affiliated)\b.{0,30} transactions?\b.{0,60}$|^interests? of management.{0,80}$/,
  ],
  [
    "EXECUTIVE_COMPENSATION",
    /^(?:executive|director|directors|management|executive and director|executive officers?|officers? and directors?)(?:'s|')? (?:and director )?compensation\b.{0,60}$|^compensation (?:of|discussion)\b.{0,60}$|^remuneration\b.{0,40}$/,
  ],
  [
    "MANAGEMENT",
    /^(?:our )?management(?: of the (?:company|registrant|trust|partnership))?$|^(?:our )?(?:directors|executive officers|directors and (?:executive )?officers|executive officers and directors|directors, (?:senior management|executive officers).{0,80}|board of directors)\b(?!.{0,40}compensation).{0,80}$|^management and (?:board|corporate|certain)\b.{0,60}$/,
  ],
  [
    "BUSINESS",
    /^(?:(?:description of )?(?:our |the )?business(?: of .{1,40})?|(?:the |our )?company|information (?:on|about|regarding|with respect to) the (?:company|registrant))$/,
  ],
  [
    "DESCRIPTION_OF_SECURITIES",
    /^description (?:of|and) (?:our |the |certain |registrant's )?(?:[\w,]+ ){0,8}(?:stock|securities|notes?|warrants?|units?|debentures?|shares?|rights|capital|depositary|indebtedness)\b.{0,80}$/,
  ],
  [
    "FINANCIAL_STATEMENTS",
    /^(?:index to |consolidated |audited |unaudited |interim |condensed |pro forma |the |our )*financial statements(?: and (?:supplementa(?:l|ry) (?:data|information)|exhibits|schedules?|notes).{0,60})?$|^(?:report|consent) of independent\b.{0,80}$/,
  ],
  [
    "PART_TWO",
    /^(?:part ii\b.{0,10})?information not required in (?:the )?prospectus$|^part ii$|^signatures?$|^power of attorney$|^undertakings$/,
  ],
];

/** Other titles that prospectuses have under Regulation S-K and by common use. */
const OTHER_TITLES =
  /^(?:about this (?:prospectus|document).{0,30}|the offering|the (?:merger|transactions?|exchange offer|reorganization|spin-?off|separation)|capitalization|dilution|(?:our )?dividends?(?: policy)?(?: and .{0,40})?|(?:selected|summary) (?:historical |consolidated |combined |pro forma |unaudited |and |other |operating ){0,6}financial (?:data|information)|unaudited pro forma .{0,80}|pro forma financial .{0,40}|description of (?:property|properties|certain indebtedness)|properties|shares eligible for (?:future|public) (?:sale|resale)|price range of (?:our )?(?:common stock|securities|ordinary shares|units)|(?:determination|basis) of (?:the )?offering price|market (?:for|price|prices|of|and industry|, industry|information).{0,80}|industry (?:overview|and market data)?|regulation|(?:our )?history and (?:certain )?corporate (?:structure|information)|(?:the )?transfer agent(?: and registrar)?|(?:material|certain|important|principal|united states|u\.?s\.?)(?: material| certain)? (?:u\.?s\.? |united states |canadian |irish |israeli |cayman islands |prc )?(?:federal )?(?:income |estate )?tax\b.{0,80}|taxation|tax (?:considerations|consequences|matters)|certain erisa .{0,60}|erisa considerations|change(?:s)? (?:in|of|and disagreements).{0,10}(?:registrant's certifying )?account(?:ants|ing).{0,80}|indemnification\b.{0,100}|disclosure of commission position.{0,100}|legal proceedings|exhibit index|exhibits(?: and financial statement schedules)?|(?:glossary|certain definitions|defined terms|index of defined terms)\b.{0,40}|recent (?:developments|events|sales of unregistered securities)|private placement\b.{0,60}|enforce(?:ability|ment) of (?:certain )?civil liabilities|expenses (?:related to|of) (?:this|the) offering|exchange rate information|corporate governance|notice to (?:investors|prospective investors).{0,40}|ratio of (?:combined |consolidated )?earnings to (?:combined |consolidated )?fixed charges.{0,60}|(?:our )?(?:trademarks|corporate information)\b.{0,60}|material changes|quantitative and qualitative disclosures? about market risk|other expenses of issuance and distribution|the trust|the sponsor|no dealer.{0,80}|unresolved staff comments|submission of matters to a vote\b.{0,60}|mine safety disclosures?|controls and procedures|cybersecurity|selling restrictions|certain provisions of .{0,100}|anti-?takeover .{0,80})$/;

/** "Item 1A.", "ITEM 3.D -", "Part I", "A.", "IV." before a title. */
const ENUMERATOR =
  /^(?:part (?:i{1,3}|iv)[.,:\s–—-]{1,4})?(?:item\s?\d{1,2}\s?[a-z]?(?:\.[a-z])?[.,:)\s–—-]{1,4})?(?:(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)] )?/;

/** A title folded for comparison: case, white space, enumerator, ending "(continued)" and punctuation put aside. */
export function titleKey(title: string): string {
  const folded = foldSpace(title)
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\*\*/g, "")
    .replace(/^[[“"]/, "")
    .replace(/ ?[([]?\b(?:continued|cont'd|cont|contd)\b\.?[)\]]?$/, "")
    .replace(/[\s.:;*†”"\]]{1,10}$/, "")
    .trim();
  const bare = folded.replace(ENUMERATOR, "").trim();
  return bare === "" || /^part ii\b/.test(folded) ? folded : bare;
}

/** The key's letters and digits: titles that a table of contents and the text punctuate differently are one. */
export function looseKey(key: string): string {
  return key.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** "RISK FACTORS (continued)" */
export function isContinued(title: string): boolean {
  return /\b(?:continued|cont['’]d|contd)\b\.?[)\]]?\s*$/i.test(title.slice(-20));
}

/** A clause, as risks are headed by; titles that say what may come about begin otherwise. */
const CLAUSE = /\b(?:may|might|could|cannot|will|would|should)\b/;

export function roleOf(key: string): SectionRole {
  if (CLAUSE.test(key) && !/^(?:(?:certain|important|additional|cautionary|other) ){0,2}factors\b/.test(key))
    return "OTHER";
  return ROLES.find(([, title]) => title.test(key))?.[0] ?? "OTHER";
}

export function isKnownTitle(key: string): boolean {
  return roleOf(key) !== "OTHER" || (!CLAUSE.test(key) && OTHER_TITLES.test(key));
}
