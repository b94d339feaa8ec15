/** Words about names: what ends, joins, begins and never is one. */

/** "Inc." and the like end a name, unless another form follows ("Co., Ltd."). */
const LEGAL =
  "Inc|INC|Incorporated|INCORPORATED|LTD|LIMITED|CORP|CO|GMBH|LLC|L\\.L\\.C|LP|L\\.P|LLP|L\\.L\\.P|LLLP|L\\.L\\.L\\.P|Ltd|Limited|Corp|Co|PLC|plc|P\\.L\\.C|GmbH|AG|KG|KGaA|N\\.V|NV|B\\.V|BV|S\\.A|SA|S\\.p\\.A|S\\.à r\\.l|S\\.a\\.r\\.l|SARL|A\\.S|A/S|AB|Oy|Pte|Pty|Bhd|LDC|ICAV|SICAV|SCA|S\\.C\\.A|C\\.V|CV|LLLC|P\\.C|PC|N\\.A|SPC|DAC|S\\.L|Lda|Sdn|SLP|SCSp|SAS|S\\.A\\.S|SPA|S\\.r\\.l|SRL|U\\.A|A/S|ApS|K/S|ASA|AS|Oyj|K\\.K|SE|SpA|OÜ|KK|e\\.V";
export const LEGAL_FORM = new RegExp(`^(?:${LEGAL})\\.?$`);
/** "Limited Partnership", "Co. Investment Fund": these go on. */
export const SOFT_FORM = /^(?:Limited|LIMITED|Co\.?|CO\.?|SPC|AG|SA|PC|AB|CV|NV)$/;

const PERSON_SUFFIX =
  "Jr|Sr|II|III|IV|3d|2d|M\\.D|MD|Ph\\.D|PhD|Sc\\.D|ScD|M\\.P\\.H|MPH|MBA|M\\.B\\.A|CFA|C\\.F\\.A|CPA|C\\.P\\.A|Esq|J\\.D|JD|D\\.D\\.S|DDS|DVM|D\\.O|DO|RN|R\\.N|FACP|FACC|MSc|M\\.Sc|MS|M\\.S|PharmD|Pharm\\.D|DPhil|D\\.Phil|MBBS|FRCP|OBE|CBE";
export const PERSON_TITLE = new RegExp(`^(?:${PERSON_SUFFIX})\\.?$`);

/** What stands behind a comma and belongs to the name before it. */
export const TAIL_AT = new RegExp(
  `(?:,? (?:${LEGAL}|${PERSON_SUFFIX})|, GP)(?![\\p{L}\\p{N}])(?:(?<=\\.\\p{L}|[\\s.](?:Inc|INC|Ltd|LTD|Co|CO|Corp|CORP|Jr|Sr|Esq|Pte|Pty|Bhd|Sdn))\\.)?`,
  "uy",
);
export const HONORIFIC = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.?|(?:Hon|Rev)\.)$/;
export const HONORIFICS = /^(?:Messrs|Messers|Mssrs|Drs|Mmes|Mses|Mesdames)\.?$/;

export const PARTICLE =
  /^(?:de|del|della|der|den|di|du|da|dos|das|la|las|le|los|van|von|zu|ter|ten|bin|ibn|ben|al|el|y|e|und|et|af|av|st\.)$/;

/** "Bank of America", "Estate of Jane Roe": words that an "of" joins to what follows. */
export const JOINS_OF =
  /^(?:Bank|University|College|Estate|City|County|State|Church|Diocese|Archdiocese|Sisters|Government|Ministry|Province|Kingdom|House|Regents|System|Plan|Fund|Foundation|Company|Association|Society|Institute|Museum|Treasurer|Commonwealth|Republic|Board|Trust|Order|Friends|Children|Emirate|Sons|Heirs|Insurance|Investments?)$/;

/** Words that a sentence or a heading begins with and no name does. */
export const NO_FIRST_WORD =
  /^(?:Each|Such|These|Those|This|That|All|Any|Both|Either|Our|We|Us|Its|His|Her|Their|As|In|On|At|To|By|For|From|If|Of|Or|And|But|So|Includes?|Including|Consists?|Consisting|Represents?|Representing|Comprises?|Comprised|Based|Pursuant|According|Accordingly|Therefore|However|Because|Under|Upon|Unless|Except|Excludes?|Excluding|Does|Do|Did|Number|Beneficial|Beneficially|Shares?|Subject|Neither|Nor|No|None|Not|Also|Assumes?|Assuming|Address|Addresses|Through|With|Within|Without|While|Where|When|Which|Who|Whose|Following|Prior|Before|After|Until|Additionally|Furthermore|Moreover|Since|Solely|Percentages?|Percent|Voting|Dispositive|Held|Owned|Issuable|Reflects?|Certain|See|Note|Notes|Information|It|He|She|They|There|Here|Amounts?|Although|Effective|Together|Collectively|Is|Are|Was|Were|Has|Have|May|Please|Other|Over|Only|One of|Total|Due|Directly|Indirectly|Shared|Sole|Beneficiaries|Messrs|Decisions?)$/;

/** "Master Fund, SPC - Portfolio B": behind these a dash goes on with the name. */
export const JOINS_DASH = /^(?:SPC|PCC|SAC|ICAV|SICAV|Funds)$/;
/** A lone letter behind these numbers them: its stop ends the sentence, "Class B. The shares". */
export const IS_LETTERED =
  /^(?:Fund|Funds|Partners|Portfolio|Class|Series|Trust|Capital|Ventures?|Investors|Master|Group|Holdings)$/;

/** A title of office in front of a name, or instead of one. */
export const OFFICE =
  /^(?:(?:Co-?\s?)?(?:Chief \p{Lu}\p{L}+(?: and \p{Lu}\p{L}+)? Officer|Managing (?:Members?|Partners?|Directors?|General Partners?|Officers?|Trustees?)|General Partners?|Sole (?:Members?|Directors?|Managers?|Shareholders?|Trustees?)|Limited Partners?|(?:Senior |Executive )?Vice (?:President|Chairman)|Presidents?|Chair(?:man|woman|person)?s?|Managers?|Co-?Trustees?|Trustees?|Principals?|Co-?Founders?|Founders?|Partners?|Directors?|Investment (?:Managers?|Advis[eo]rs?|Committee)|Portfolio Managers?|Executive (?:Officers?|Directors?|Chairman)|Operating (?:Partners?|Committee)|Members?|Senior Managing Directors?|Secretary|Treasurer|Controller|General Counsel|CEO|CFO|CIO|COO|Control Persons?|Authorized (?:Agent|Signatory)|Boards? of (?:Directors|Trustees|Managers)|Boards?))(?=$|[\s,.;])/u;

/** No party, however capitals make it look: securities, agreements, laws, roles, places and times. */
export const NO_PARTY =
  /^(?:(?:the )?(?:class [a-z]|series \w{1,3})\b.*|.*\b(?:common stock|preferred stock|ordinary shares?|preferred shares?|shares|warrants?|notes?|options?|rsus?|adss?|debentures?|agreements?|statements?|prospectus|offering|private placement|business combination|merger|closing date|exchange act|securities act|act|rules?|regulations?|schedules? 13[dg](?:\/a)?|forms? \w{1,4}|section|table|amendment(?: no)?\.?|registrable securities|record date|limitation|cap|ipo|put right|voting power|beneficial owners?)|(?:the )?(?:company|issuer|registrant|corporation|selling (?:stock|share|unit|security|note)\s?holders?|(?:stock|share|unit|security)holders?|holders?|directors?|executive officers?|officers?|purchasers?|investors?|buyers?|lenders?|sellers?|sponsor|fund|funds|trust|partnership|general partner|manager|investment manager|adviser|board|managing members?|reporting persons?|beneficial owners?|named executive officers?)|schedule.*|form.*|rule.*|section.*|amendment.*|no\..*|item.*|footnote.*|exhibit.*|suite.*|floor.*|p\.?o\.? box.*)$/i;

/** Words that persons' names do not have. */
export const NO_PERSON_WORD =
  /^(?:Common|Stock|Class|Series|Shares?|Board|Directors?|Officers?|Chief|Selling|Stockholders?|Shareholders?|Offering|Agreement|Act|Securities|Exchange|Purchase|Private|Placement|Notes?|Warrants?|Preferred|Convertible|Units?|Company|Business|Merger|Closing|Registration|Rights?|Plan|Table|Avenue|Road|Boulevard|Floor|Suite|Building|Plaza|Square|Center|Centre|Tower|Box|Island|Islands|City|County|States?|United|Kingdom|Cayman|Delaware|Virgin|British|January|February|March|July|September|October|November|December|Investment|Voting|Beneficial|Ownership|Subject|Member|Partner|Managing|General|Limited|President|Trustees?|Custodian|Prospectus|Commission|Committee|Internal|Revenue|Code|Nasdaq|American|Depositary|Department|Processing|Trade|Division|Authority|Council|Options?|Incentive|Equity|Executive|Operating|Related|Party|Parties|Transactions?|Percent|Less|Public|Initial|Rule|Form|Section|Schedule|\p{L}+holders?)$/u;

/** A word that tells an organization, a fund or a trust. */
export const ORGANIZATION_WORD = new RegExp(
  `(?:^|[\\s(])(?:${LEGAL}|Corporation|Company|Trusts?|Trustees|Funds?|Partners|Partnership|Capital|Management|Holdings?|Advis[eo]rs?|Advisory|Groups?|Bank|Foundation|Associates|Investments?|Investors?|Ventures?|Estate|GP|Equity|Equities|Securities|Asset|Assets|Financial|Finance|Enterprises?|Family|Plan|Insurance|Assurance|University|College|Systems?|Board|Master|Offshore|Onshore|Portfolios?|Pool|Contrafund|Sciences|International|Global|Technolog(?:y|ies)|Growth|Opportunit(?:y|ies)|Entities|Accounts?|Parties|Church|Society|Association|Institute|Endowment|Authority|Ministry|Treasury|Strategies|Solutions|Services|Industries|Research|Therapeutics|Pharmaceuticals?|Energy|Resources|Realty|Properties|Consulting|Consultants|Media|Networks?|Labs?|Laboratories|Annuity|GRAT|IRA|Custodian|Sub-Fund|Subsidiary|Co-Invest(?:ment|ors)?|Aggregator|Feeder|Parallel|SPV|Vehicle|AIV|Membership|Club|Hospitals?|Clinic|Committee|Members|Funding|Lending|Credit|Bancorp|Brothers|Sons)(?![\\p{L}\\p{N}])`,
  "iu",
);
