/** One legal form by the words that print it; compared without dots and spaces. */
export const LEGAL_FORMS: Readonly<Record<string, string>> = table({
  "limited partnership": "lp|limited partnership|ltd partnership",
  "limited liability partnership": "llp|limited liability partnership",
  "limited liability limited partnership": "lllp",
  "limited liability company": "llc|limited liability company|limited liability co|lc",
  "limited duration company": "ldc|limited duration company",
  corporation: "corp|corporation",
  incorporated: "inc|incorporated",
  company: "co|company",
  limited: "ltd|limited|pty ltd|pte ltd|co ltd|co limited|company limited",
  "public limited company": "plc|public limited company",
  gmbh: "gmbh",
  aktiengesellschaft: "ag|aktiengesellschaft",
  "societe anonyme": "sa|societe anonyme",
  "naamloze vennootschap": "nv",
  "besloten vennootschap": "bv",
  "commanditaire vennootschap": "cv",
  "societa per azioni": "spa",
  aktiebolag: "ab",
  osakeyhtio: "oy|oyj",
  kommanditgesellschaft: "kg",
  "aktsia selskab": "as|a/s",
  "kabushiki kaisha": "kk|kabushiki kaisha",
  "professional corporation": "pc|professional corporation",
  "national association": "na|national association",
});

/** Words of a legal form's longest spelling. */
export const LONGEST_FORM = 4;

/** Abbreviations that filings use in names of organizations and trusts. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = table({
  and: "&",
  advisers: "advisors",
  associates: "assoc|assocs",
  brothers: "bros",
  capital: "cap",
  communications: "comm|comms|communication",
  company: "co|cos",
  corporation: "corp",
  development: "dev",
  enterprises: "ent",
  family: "fam|fmly",
  financial: "finl|fin",
  foundation: "fdn|fndn|found",
  group: "grp",
  holdings: "hldg|hldgs|holding",
  incorporated: "inc",
  industries: "inds|ind",
  international: "intl|int'l|intn'l|internatl",
  investment: "inv|invest|invt",
  investments: "invs|invts",
  investors: "invr|invrs",
  irrevocable: "irrev|irrevoc",
  limited: "ltd",
  living: "liv|lvg",
  management: "mgmt|mgt|mngmt|mgnt",
  manufacturing: "mfg",
  national: "natl|nat'l",
  opportunities: "opps|opp",
  partners: "ptnrs|ptrs|prtnrs",
  partnership: "ptnrshp|ptshp",
  properties: "props",
  revocable: "rev|revoc|revble",
  securities: "sec|secs",
  services: "svc|svcs|srvcs|service",
  systems: "sys|syst",
  technologies: "techs|technol",
  technology: "tech",
  trust: "tr|trst",
  university: "univ",
});

/** Words that say what sort of trust it is, and not whose. */
export const TRUST_TYPES: ReadonlySet<string> = new Set(
  "trust trusts living family revocable irrevocable inter vivos".split(" "),
);

/** Given names that go with a short form; weak evidence, since several share one. */
const NICKNAMES: Readonly<Record<string, string>> = {
  abigail: "abby",
  albert: "al bert",
  alexander: "alex sandy",
  alexandra: "alex sandy",
  alfred: "al fred",
  amanda: "mandy",
  andrew: "andy drew",
  anthony: "tony",
  arthur: "art",
  barbara: "barb",
  benjamin: "ben benny",
  bernard: "bernie",
  catherine: "cathy kate katie",
  charles: "charlie chuck",
  christina: "chris tina",
  christine: "chris tina",
  christopher: "chris",
  constance: "connie",
  cynthia: "cindy",
  daniel: "dan danny",
  david: "dave",
  deborah: "deb debbie",
  donald: "don donny",
  dorothy: "dot dottie",
  douglas: "doug",
  edmund: "ed ned",
  edward: "ed eddie ned ted",
  eleanor: "ellie nell",
  elizabeth: "beth betsy betty eliza liz",
  eugene: "gene",
  francis: "frank",
  franklin: "frank",
  frederick: "fred freddy",
  gerald: "gerry jerry",
  gregory: "greg",
  harold: "hal harry",
  henry: "hank harry",
  herbert: "herb",
  jacob: "jake",
  james: "jim jimmy",
  jeffrey: "jeff",
  jennifer: "jen jenny",
  jessica: "jess",
  john: "jack johnny",
  jonathan: "jon",
  joseph: "joe joey",
  judith: "judy",
  katherine: "kate kathy katie",
  kenneth: "ken kenny",
  kimberly: "kim",
  lawrence: "larry",
  leonard: "len lenny",
  louis: "lou",
  margaret: "maggie marge meg peggy",
  martin: "marty",
  matthew: "matt",
  michael: "mike mick",
  nancy: "nan",
  nathaniel: "nate",
  nicholas: "nick",
  pamela: "pam",
  patricia: "pat patty trish",
  patrick: "pat",
  peter: "pete",
  philip: "phil",
  phillip: "phil",
  raymond: "ray",
  rebecca: "becky",
  regina: "gina",
  richard: "dick rich rick ricky",
  robert: "bob bobby rob robbie",
  ronald: "ron ronnie",
  russell: "russ",
  samuel: "sam sammy",
  samantha: "sam",
  sandra: "sandy",
  sidney: "sid",
  stanley: "stan",
  stephen: "steve",
  steven: "steve",
  stuart: "stu",
  susan: "sue susie",
  theodore: "ted teddy",
  theresa: "terry",
  thomas: "tom tommy",
  timothy: "tim",
  valerie: "val",
  victoria: "vicky",
  vincent: "vince",
  virginia: "gina ginny",
  walter: "walt",
  william: "bill billy will willy",
  zachary: "zach",
};

/** Given names by short form, and the other way round. */
const SHORT_FORMS = bothWays();

export function isNickname(a: string, b: string): boolean {
  return SHORT_FORMS.get(a)?.has(b) ?? false;
}

/** Every name that the list gives for this one. */
export function nicknamesOf(name: string): readonly string[] {
  return [...(SHORT_FORMS.get(name) ?? [])];
}

/** A name of the list is spelled on purpose: another one is no misspelling of it. */
export function isKnownGivenName(name: string): boolean {
  return SHORT_FORMS.has(name);
}

/** "2nd", "III" and "third" count alike. One letter is a numeral only behind a name: "Partners X". */
export const NUMERALS: ReadonlyMap<string, string> = new Map(
  [
    "i 1st",
    "ii 2nd two second",
    "iii 3rd three third",
    "iv 4th four fourth",
    "v 5th five fifth",
    "vi 6th six sixth",
    "vii 7th seven seventh",
    "viii 8th eight eighth",
    "ix 9th nine ninth",
    "x 10th ten tenth",
    "xi 11th",
    "xii 12th",
    "xiii 13th",
    "xiv 14th",
    "xv 15th",
    "xvi 16th",
    "xvii 17th",
    "xviii 18th",
    "xix 19th",
    "xx 20th",
  ].flatMap((words, index) => words.split(" ").map((word): [string, string] => [word, String(index + 1)])),
);

/** Jr., Sr., and the numbers of a person's generation. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ["jr", "jr"],
  ["junior", "jr"],
  ["sr", "sr"],
  ["senior", "sr"],
  ["ii", "2"],
  ["2nd", "2"],
  ["iii", "3"],
  ["3rd", "3"],
  ["iv", "4"],
  ["4th", "4"],
]);

export const HONORIFICS: ReadonlySet<string> = new Set("mr mrs ms miss dr prof hon sir dame rev".split(" "));
export const CREDENTIALS: ReadonlySet<string> = new Set(
  "esq esquire md phd cpa cfa dds jd mba dvm rn pe ttee trustee".split(" "),
);
/** Words in front of a last name that belong to it. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de del della der den di du la le ter van von bin al el st da dos".split(" "),
);

function table(spellings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries(spellings).flatMap(([meant, printed]) =>
        printed.split("|").map((word) => [word, meant]),
      ),
    ),
  ) as Record<string, string>;
}

function bothWays(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = found.get(from);
    if (known === undefined) found.set(from, new Set([to]));
    else known.add(to);
  };
  for (const [name, short] of Object.entries(NICKNAMES))
    for (const nickname of short.split(" ")) {
      add(name, nickname);
      add(nickname, name);
    }
  return found;
}
