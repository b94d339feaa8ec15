import type { PlainRisk } from "../search/brute-force.ts";
import type { SampleFiling } from "../support/risks.ts";

export const FILINGS: readonly SampleFiling[] = [
  {
    key: "older",
    filedDate: "2001-11-01",
    form: "424B3",
    company: "Alpha Networks, Inc.",
    risks: [
      {
        heading: "We depend on backbone providers",
        body: "Internet backbone providers may fail us. AT&T is one provider.",
        category: "Risks Related to the Company's Business",
        parties: ["AT&T"],
      },
      {
        heading: "Competition",
        body: "Our competitors provide service points, c/o others.",
        category: "Industry",
        cities: ["Seattle"],
      },
      { heading: "Interruptions", body: "Mr. O'Grady’s network may fail; the network’s cafés too." },
    ],
  },
  {
    key: "newer",
    filedDate: "2003-05-06",
    form: "10-K",
    company: "Beta Corp",
    risks: [
      {
        heading: "Providers of backbones",
        body: "They own backbones; the providers come and go.",
        category: "INDUSTRY ",
        parties: ["Cisco Systems, Inc."],
        cities: ["San José", "Seattle"],
      },
      { heading: "Service", body: "A service interruption of our service points points to failure." },
    ],
  },
];

/** What the brute force is given, by filing and ordinal. */
export const PLAIN_RISKS: ReadonlyMap<string, PlainRisk> = new Map(
  FILINGS.flatMap(({ key, filedDate, form, company, risks }) =>
    risks.map(({ heading, body, category, parties = [], cities = [] }, index) => [
      `${key} ${index + 1}`,
      {
        heading,
        body,
        ...(category === undefined ? {} : { category }),
        issuer: company!,
        form: form!,
        filed: filedDate!,
        mentions: [...parties, ...cities],
      },
    ]),
  ),
);

interface SearchCase {
  readonly why: string;
  readonly query: string;
  /** Each as its filing's key and its ordinal. */
  readonly hits: readonly string[];
  readonly any?: boolean;
}

const ALL = ["older 1", "older 2", "older 3", "newer 1", "newer 2"];
const a = (why: string, query: string, hits: readonly string[], any = false): SearchCase => ({
  why,
  query,
  hits,
  any,
});

/** Hits by reading the risk factors above. */
export const CASES: readonly SearchCase[] = [
  a("every word must occur", "backbone providers", ["older 1", "newer 1"]),
  a("words may stand in heading and body", "competition points", ["older 2"]),
  a("an ending does not matter", "competitor providing", ["older 2"]),
  a("a phrase is exact", '"backbone providers"', ["older 1"]),
  a("a phrase has its order", '"providers backbone"', []),
  a("a phrase does not leave its field", '"backbones they"', []),
  a("a phrase goes over punctuation", '"backbones the providers"', ["newer 1"]),
  a("a phrase of one word is unstemmed", '"provide"', ["older 2"]),
  a("words near each other, in any order", '"fail providers"~1', ["older 1"]),
  a("but no further", '"fail providers"~0', []),
  a("each word once: it stands once", '"backbone backbone"~9', []),
  a("each word once: it stands twice", '"points points"~0', ["newer 2"]),
  a("near each other within one field", '"competition competitors"~50', []),
  a("a prefix", "interrupt*", ["older 3", "newer 2"]),
  a("a prefix is not stemmed", "providing*", []),
  a("a prefix before a comma", "interrupt*, network", ["older 3"]),
  a("a fuzzy word", "netwrok~2", ["older 3"]),
  a("fuzzy: one edit up to five letters", "fial~", []),
  a("fuzzy: one edit is not two", "netwrok~1", []),
  a("fuzzy: two edits beyond five letters", "networkss~", ["older 3"]),
  a("fuzzy: the first letter is equal", "ketwork~2", []),
  a("OR", "competition OR cafe", ["older 2", "older 3"]),
  a("OR binds less than AND", "competition OR network AND cafe", ["older 2", "older 3"]),
  a("parentheses", "(competition OR network) AND fail", ["older 3"]),
  a("NOT", "provid* NOT backbone", ["older 2"]),
  a("a leading hyphen", "provid* -backbone", ["older 2"]),
  a("a hyphen inside a word", "back-bone", []),
  a("what only excludes finds the rest", "-fail*", ["older 2", "newer 1"]),
  a("NOT of a parenthesis", "NOT (fail* OR own)", ["older 2"]),
  a("NOT binds before AND", "NOT backbone AND service", ["older 2", "newer 2"]),
  a("the nots of an OR", "cafe OR NOT fail*", ["older 2", "older 3", "newer 1"]),
  a("twice NOT", "NOT NOT cafe", ["older 3"]),
  a("a plus", "+competition +points", ["older 2"]),
  a("operators in capitals only", "competition or cafe", []),
  a("a lone operator is a word", "AND", ["newer 1"]),
  a("AND at the end is a word", "providers AND", ["newer 1"]),
  a("two operators: the second is a word", "come AND AND go", ["newer 1"]),
  a("any: one of the words", "competition cafe", ["older 2", "older 3"], true),
  a("any: must and must not", "provid* fail* +backbone -own", ["older 1"], true),
  a("any: AND still binds", "competition network AND cafe", ["older 2", "older 3"], true),
  a("heading", "heading:providers", ["older 1", "newer 1"]),
  a("body", "body:service heading:service", ["newer 2"]),
  a("a phrase in a field", 'body:"backbone providers"', ["older 1"]),
  a("a parenthesis in a field", "heading:(providers OR competition)", ["older 1", "older 2", "newer 1"]),
  a("a field in a parenthesis in a field", "heading:(providers -body:own)", ["older 1"]),
  a("a field in capitals", "Heading:competition", ["older 2"]),
  a("category", "category:industry", ["older 2", "newer 1"]),
  a("issuer", 'issuer:"alpha networks"', ["older 1", "older 2", "older 3"]),
  a("issuer, by stem", "issuer:network", ["older 1", "older 2", "older 3"]),
  a("a prefix in a field", "issuer:bet*", ["newer 1", "newer 2"]),
  a("form", "form:10-K", ["newer 1", "newer 2"]),
  a("form, otherwise", "form:424b3 -fail*", ["older 2"]),
  a("mentioned party", 'mentions:"Cisco"', ["newer 1"]),
  a("mentioned city", "mentions:seattle", ["older 2", "newer 1"]),
  a("not across two names", 'mentions:"José Seattle"', []),
  a("not near across two names", 'mentions:"inc san"~99', []),
  a("mentions of several tokens", "mentions:AT&T", ["older 1"]),
  a("filed in a year", "filed:2001", ["older 1", "older 2", "older 3"]),
  a("filed on a day", "filed:2003-05-06", ["newer 1", "newer 2"]),
  a("filed in another month", "filed:2003-06", []),
  a("filed since", "filed:>=2001-11-02", ["newer 1", "newer 2"]),
  a("filed after a day", "filed:>2001-11-01", ["newer 1", "newer 2"]),
  a("filed before a day", "filed:<2001-11-01", []),
  a("filed up to a day", "filed:<=2001-11-01", ["older 1", "older 2", "older 3"]),
  a("filed before a year", "filed:<2003", ["older 1", "older 2", "older 3"]),
  a("filed after a year", "filed:>2001", ["newer 1", "newer 2"]),
  a("filed within", "filed:2001-11..2003-05-05", ["older 1", "older 2", "older 3"]),
  a("not filed in", "-filed:2001", ["newer 1", "newer 2"]),
  a("filed, several", "filed:(2001 OR 2003)", ALL),
  a("signs inside a word make it a phrase", "AT&T", ["older 1"]),
  a("and so does a slash", "c/o", ["older 2"]),
  a("an apostrophe does not matter", "ogrady", ["older 3"]),
  a("a possessive neither", "network cafe", ["older 3"]),
  a("common words count", "the network", ["older 3"]),
  a("an unknown word finds nothing", "backbone zebra", []),
  a("an open quotation mark is no error", '"backbone providers', ["older 1", "newer 1"]),
  a("smart quotes", "“backbone providers”", ["older 1"]),
  a("a pasted minus", "provid*\u00a0−backbone", ["older 2"]),
  a("a dash between words separates", "backbone—providers", ["older 1"]),
  a("a parenthesis without a partner", "competition) (points", ["older 2"]),
  a("an unknown field is words", "internet:backbone", ["older 1"]),
  a("no date is words", "filed:yesterday", []),
  a("no word finds nothing", "***", []),
  a("nothing finds nothing", "", []),
];
