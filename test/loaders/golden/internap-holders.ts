/**
 * The 52 selling stockholders of examples/internap-424b3-2001.txt, written down from reading the prospectus, pages 13 to 19.
 * Numbers are those printed, but for the readings that the text lost and arithmetic gives back (see `derived`):
 * - Doll Technology Side Fund after: 213,914 - 44,352 = 169,562;
 * - Dixon and Carol Doll Family Trust: 85,568,119 less the 51 other offers is 296,412; 30,969,036 less the 51 other "after"
 *   counts (169,562 among them) is 0; so 296,412 before.
 */
export interface ExpectedHolder {
  readonly name: string;
  readonly kind: "PERSON" | "JOINT_PERSONS" | "TRUST" | "FUND" | "ORGANIZATION";
  readonly before: number;
  readonly offered: number;
  readonly after: number;
  readonly percent: string;
  readonly markers: readonly string[];
  /** street; unit; city; region; postal code; country. */
  readonly address: string;
  readonly careOf: readonly string[];
  readonly attention: readonly string[];
  readonly derived: readonly string[];
}

const SAND_HILL_3 = "3000 Sand Hill Road; Building 3, Suite 225; Menlo Park; CA; 94025; US";
const SAND_HILL_4 = "3000 Sand Hill Road; Building 4, Suite 250; Menlo Park; CA; 94025; US";
const BUSH_15 = "One Bush Street; 15th Floor; San Francisco; CA; 94104-4446; US";
const PARK_9 = "350 Park Avenue; 9th Floor; New York; NY; 10022; US";
const DCM = "DCM Investment Management III, LLC";
const STARR = "Starr & Company LLC";

type Extra = Partial<Pick<ExpectedHolder, "markers" | "careOf" | "attention" | "derived">>;

function holder(
  [kind, name]: readonly [ExpectedHolder["kind"], string],
  [before, offered, after, percent]: readonly [number, number, number, string],
  address: string,
  extra: Extra = {},
): ExpectedHolder {
  const none = { markers: [], careOf: [], attention: [], derived: [] };
  return { kind, name, before, offered, after, percent, address, ...none, ...extra };
}

/** Offered all that was held. */
const all = (count: number) => [count, count, 0, "*"] as const;
const viaStarr = { careOf: [STARR], attention: ["Kenneth I. Starr"] };

export const HOLDERS: readonly ExpectedHolder[] = [
  holder(["FUND", "Todd US Ventures, LLC"], all(1693365), BUSH_15, { careOf: ["Jackie Berterretche"] }),
  holder(["FUND", "H&Q Internap Investors, LP"], [4384886, 1876030, 2508856, "1.6%"], BUSH_15, {
    careOf: ["Jackie Berterretche"],
  }),
  holder(
    ["ORGANIZATION", "JP Morgan Securities, Inc."],
    all(421567),
    "One Bush Street; -; San Francisco; CA; 94121; US",
  ),
  holder(["PERSON", "Standish O'Grady"], [8552122, 84667, 8467455, "5.5%"], BUSH_15, {
    markers: ["2"],
    careOf: ["Granite Ventures"],
  }),
  holder(["FUND", "Shea Ventures LLC"], all(846963), "655 Brea Canyon Road; -; Walnut; CA; 91789; US", {
    careOf: ["Edward Shea"],
  }),
  holder(
    ["TRUST", "The Timken Living Trust U/A/D 9/14/99"],
    all(508136),
    "7 Mercury Avenue; -; Tiburon; CA; 94920; US",
    { careOf: ["William Timken"] },
  ),
  holder(
    ["JOINT_PERSONS", "Ronald A. Glantz & Gina S. Glantz"],
    [358390, 220397, 137993, "*"],
    "411 Paradise Drive; -; Tiburon; CA; 94920-2538; US",
  ),
  holder(
    ["ORGANIZATION", "Chacallit Associates"],
    [115330, 84688, 30642, "*"],
    "425 Lexington Avenue; -; New York; NY; 10017-3954; US",
    { careOf: ["Richard Beattie"] },
  ),
  holder(
    ["TRUST", "DBH/HBH 8/25/68 Trust by Dora B. Hillman for Howard B. Hillman"],
    all(169635),
    "158 Main Street; -; New Canaan; CT; 06840; US",
    { careOf: ["Howard Hillman", "Autotrol Technology Corp."] },
  ),
  holder(["PERSON", "G. Kevin Doren"], all(169378), "8202 Avalon Drive; -; Mercer Island; WA; 98040; US"),
  holder(
    ["FUND", "Morgan Stanley Venture Partners III, L.P."],
    [14096103, 7801956, 6294147, "4.0%"],
    SAND_HILL_4,
    { attention: ["Robert J. Loarie"] },
  ),
  holder(
    ["FUND", "Morgan Stanley Venture Investors, III L.P."],
    [1353417, 749093, 604324, "*"],
    SAND_HILL_4,
    { attention: ["Robert J. Loarie"] },
  ),
  holder(
    ["FUND", "The Morgan Stanley Venture Partners Entrepreneur Fund, L.P."],
    [616702, 341333, 275369, "*"],
    SAND_HILL_4,
    { attention: ["Robert J. Loarie"] },
  ),
  holder(
    ["FUND", "Oak Investment Partners X, L.P."],
    all(14586477),
    "One Gorham Island; -; Westport; CT; 06880; US",
  ),
  holder(
    ["FUND", "Oak X Affiliates Fund, L.P."],
    all(234165),
    "One Gorham Island; -; Westport; CT; 06880; US",
  ),
  holder(
    ["FUND", "Millennium Technology Ventures, LP"],
    all(3387575),
    "350 Park Avenue; 10th Floor; New York; NY; 10022; US",
    { attention: ["Ronald M. Starr"] },
  ),
  holder(["FUND", "Doll Technology Investment Fund"], [5605813, 1157865, 4447948, "2.9%"], SAND_HILL_3, {
    careOf: [DCM],
    attention: ["Dixon R. Doll"],
  }),
  holder(["FUND", "Doll Technology Affiliates Fund, L.P."], [329583, 68121, 261462, "*"], SAND_HILL_3, {
    careOf: [DCM],
    attention: ["Dixon R. Doll"],
  }),
  holder(["FUND", "Doll Technology Side Fund, L.P."], [213914, 44352, 169562, "*"], SAND_HILL_3, {
    careOf: [DCM],
    attention: ["Dixon R. Doll"],
    derived: ["sharesAfter"],
  }),
  holder(["TRUST", "Dixon and Carol Doll Family Trust"], all(296412), SAND_HILL_3, {
    careOf: [DCM],
    attention: ["Dixon R. Doll"],
    derived: ["address", "sharesAfter", "sharesBefore", "sharesOffered"],
  }),
  holder(
    ["TRUST", "The Gonzales 1998 Revocable Trust"],
    all(42343),
    "16450 E. La Chiquita Ave.; -; Los Gatos; CA; 95032; US",
  ),
  holder(["TRUST", "David Chao and Amanda Minami Revocable Trust"], all(84688), SAND_HILL_3, {
    careOf: [DCM],
  }),
  holder(
    ["FUND", "Capital Ventures International"],
    [7911829, 15244091, 0, "*"],
    "425 California Street; Suite 1100; San Francisco; CA; 94104; US",
    { markers: ["3", "4"], careOf: ["Heights Capital Management, Inc."] },
  ),
  holder(
    ["FUND", "Adelson Investors, LLC"],
    all(719858),
    "10900 Wilshire Blvd.; Suite 950; Los Angeles; CA; 90024; US",
    { attention: ["Paul Nadel"] },
  ),
  holder(
    ["FUND", "West View Partners, L.P."],
    [1425030, 1355030, 70000, "*"],
    "601 W. Main; Suite 1214; Spokane; WA; 99201; US",
    { attention: ["Craig Hart"] },
  ),
  holder(
    ["ORGANIZATION", "INT Investments, Inc."],
    all(8508372),
    "Cay House, P.O. Box N7776, Lyford Cay; -; New Providence; -; -; BS",
    { attention: ["Rasesh Thakkar"] },
  ),
  holder(["TRUST", "The Doris Stein Alexandra Shiva Grandchild Trust"], all(846611), PARK_9, viaStarr),
  holder(["PERSON", "Alexandra Shiva"], all(846893), PARK_9, viaStarr),
  holder(["PERSON", "Gil Shiva"], all(846682), PARK_9, viaStarr),
  holder(["ORGANIZATION", "The Susan Stein Shiva Foundation"], all(846611), PARK_9, viaStarr),
  holder(["PERSON", "Mo Ostin"], all(1693223), PARK_9, viaStarr),
  holder(["ORGANIZATION", "1267104 Ontario, Ltd."], all(3387565), PARK_9, viaStarr),
  holder(["PERSON", "Richard Santulli"], all(1693787), PARK_9, viaStarr),
  holder(["PERSON", "David Orlinsky"], [1022599, 846893, 175706, "*"], PARK_9, viaStarr),
  holder(["PERSON", "Richard Avedon"], all(846893), PARK_9, viaStarr),
  holder(["TRUST", "The Brad and Jill Grey Living Trust"], all(846893), PARK_9, viaStarr),
  holder(["PERSON", "Lorne Michaels"], all(846893), PARK_9, viaStarr),
  holder(["PERSON", "Rachel Mellon"], [1056682, 846682, 210000, "*"], PARK_9, viaStarr),
  holder(["PERSON", "Barbara Walters"], all(846893), PARK_9, viaStarr),
  holder(["PERSON", "Daniel L. Burstein"], [3730172, 84696, 3645476, "2.4%"], PARK_9, {
    ...viaStarr,
    markers: ["5"],
  }),
  holder(
    ["FUND", "RGC International Investors, LDC"],
    all(7622045),
    "3 Bala Plaza East; Suite 501; Bala Cynwyd; PA; 19004; US",
    { markers: ["6"], careOf: ["Rose Glen Capital Management, L.P."], attention: ["Gerald F. Stahlecker"] },
  ),
  holder(
    ["PERSON", "Christopher Anand"],
    [263251, 143971, 119280, "*"],
    "3049 38th Ave. W; -; Seattle; WA; 98199; US",
    { markers: ["7"] },
  ),
  holder(
    ["PERSON", "Joseph J. Pruskowski"],
    [723446, 423446, 300000, "*"],
    "14725 232nd Ave. NE; -; Woodinville; WA; 98072; US",
  ),
  holder(
    ["PERSON", "Mark Baerwaldt"],
    [107000, 105870, 1130, "*"],
    "2000 First Ave; #1801; Seattle; WA; 98121-2170; US",
  ),
  holder(
    ["ORGANIZATION", "Teutsch Investments LLC"],
    [106000, 105878, 122, "*"],
    "2001 Western Ave.; #330; Seattle; WA; 98121; US",
  ),
  holder(
    ["PERSON", "Todd Warren"],
    [1429700, 423341, 1006359, "*"],
    "1419 8th Ave. W.; -; Seattle; WA; 98119; US",
    { markers: ["8"] },
  ),
  holder(
    ["PERSON", "David Cornfield"],
    [1571642, 211740, 1359902, "*"],
    "820 W. Garfield Street; -; Seattle; WA; 98119; US",
  ),
  holder(
    ["PERSON", "Michael Vent"],
    [759007, 84667, 674340, "*"],
    "8808 Westminster Glen; -; Austin; TX; 78730; US",
    { markers: ["9"] },
  ),
  holder(
    ["JOINT_PERSONS", "Ronald C. Ablow & Judith S. Ablow, JT TEN"],
    [85446, 84646, 800, "*"],
    "316 West 79th Street; Apt. 9E; New York; NY; 10024; US",
    { markers: ["10"] },
  ),
  holder(["PERSON", "James Guthrie"], all(84688), "3100 Sweetgum Cove; -; Austin; TX; 78735; US"),
  holder(
    ["ORGANIZATION", "Vision Corporation"],
    all(211722),
    "2905 San Gabriel; Suite 212; Austin; TX; 78705; US",
    { attention: ["John Fleming"] },
  ),
  holder(
    ["PERSON", "Richard Cotton"],
    [250496, 42333, 208163, "*"],
    "18 Manitou Road; -; Westport; CT; 06880; US",
    { markers: ["11"] },
  ),
];
