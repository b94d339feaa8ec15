import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ownersLines, printedProxy } from "../../support/owners-lines.ts";

// Owners' tables as filers typed them, under other names and numbers: the oracle is whoever wrote them.

const TITLE = "                  SECURITY OWNERSHIP OF CERTAIN BENEFICIAL OWNERS\n\n";
const HEAD = `${TITLE}<TABLE>
<CAPTION>
Name of Beneficial Owner                     Shares Owned      Percent of Class
<S>                                          <C>               <C>
Larch Advisers Corp.                           7,004,000         14.2%
Mid-Valley Trust Company                       3,911,000          7.9%
Ruth O. Winslow                                   18,150            *
`;
const FIRST = ["Larch Advisers Corp. | 7004000 14.2%", "Mid-Valley Trust Company | 3911000 7.9%"];
const WINSLOW = "Ruth O. Winslow | 18150 *";

const CASES: readonly (readonly [why: string, section: string, expected: readonly string[]])[] = [
  [
    "the name of a group over four lines, standing in below an owner that is none of it",
    `${HEAD}  All directors, the director elect\n   and executive officers as a group\n   (12 persons including those named\n   above)                                   1,104,300          2.2%\n</TABLE>`,
    [
      ...FIRST,
      WINSLOW,
      "All directors, the director elect and executive officers as a group (12 persons including those named above) | 1104300 2.2% | all",
    ],
  ],
  [
    "a bracket that opens at the end of a group's first line is no number",
    `${HEAD}All executive officers and directors as a group (8\n  persons)                                  1,104,300          2.2%\n</TABLE>`,
    [...FIRST, WINSLOW, "All executive officers and directors as a group (8 persons) | 1104300 2.2% | all"],
  ],
  [
    "marks of notes between slashes, a box in two letters, addresses above their numbers",
    `${TITLE}<TABLE>
<CAPTION>
Name and Address of Beneficial Owner      Number of Shares % of Class
- ---------------------------------------------------------------------
<S>                                       <C>              <C>
Commerce Street Trust Company(/1/)
18 Harbor Street
Boston, Massachusetts 02110                   9,335,550       6.71%
- ---------------------------------------------------------------------
Larch Advisers Corp./(2)/
40 Milk Street
Boston, Massachusetts 02109                  13,497,388      10.03%
- ---------------------------------------------------------------------
Harriet Lund Mercer
  P. O. Box 722
  Anacortes, Washington 98221                 1,594,652       5.55%
</TABLE>
- --------
/(1)/  Held in several trusts.
/(2)/  Held in several funds.`,
    [
      "Commerce Street Trust Company (1) | 9335550 6.71% | 18 Harbor Street, Boston, MA, 02110",
      "Larch Advisers Corp. (2) | 13497388 10.03% | 40 Milk Street, Boston, MA, 02109",
      "Harriet Lund Mercer | 1594652 5.55% | P. O. Box 722, Anacortes, WA, 98221",
    ],
  ],
  [
    "the number of a suite is none of shares, however far it reaches to the right",
    `        The following persons are known by the Company to be the beneficial owners of
more than 5% of its Common Stock on April 2, 1999.

              Name and Address                 Amount and Nature          Percent
                     of                          of Beneficial              of
              Beneficial Owner                     Ownership               Class
 -------------------------------     ------------------     -------
        Peter L. Arden                       11,650,300    (1)         29.5
                c/o Arden Foods, Inc.
                900 North Third Street
                Hershey, PA 17033-0112

        Arden Family Holdings, L.P.           7,976,662    (2)         20.2
                700 North Orange Street, Suite 300
                Wilmington, DE 19801

`,
    [
      "Peter L. Arden | 11650300 29.5% | 900 North Third Street, Hershey, PA, 17033-0112",
      "Arden Family Holdings, L.P. | 7976662 20.2% | 700 North Orange Street, Suite 300, Wilmington, DE, 19801",
    ],
  ],
  [
    "two owners only, the first with trustees and an agent over eight lines",
    `             PRINCIPAL SHAREHOLDERS AND MANAGEMENT STOCK OWNERSHIP

  As of February 12, 1999, the following persons were known by the Company to
be beneficial owners of more than 5% of the outstanding Arden Stock.

                                              Number of Shares   Percentage of
            Name and Address of                of Arden Stock     Outstanding
             Beneficial Owner                Owned Beneficially    Arden Stock
            -------------------              ------------------- -------------
Ronald V. Marsh, Lewis C. Ohlin and              4,561,377(1)        28.3%
Bart J. Wendell, as Trustees of trusts
   for the benefit of Ronald V. Marsh's children
   c/o Paula Putnam, Esquire
   3000 Keystone Tower
   1600 Arch Street
   Philadelphia, PA 19103
Ronald V. Marsh                                  1,654,004(2)         8.1%
   1600 Arch Street, 22nd Floor
   Philadelphia, PA 19103-2001

`,
    [
      "Ronald V. Marsh, Lewis C. Ohlin and Bart J. Wendell, as Trustees of trusts for the benefit of Ronald V. Marsh's children | 4561377 28.3% | 3000 Keystone Tower, 1600 Arch Street, Philadelphia, PA, 19103",
      "Ronald V. Marsh | 1654004 8.1% | 1600 Arch Street, 22nd Floor, Philadelphia, PA, 19103-2001",
    ],
  ],
  [
    "names over two lines with their addresses above the numbers, few rows and no rules",
    `${TITLE}<TABLE>
<CAPTION>
Name and Address of Beneficial Owner            Number of Shares   Percent
<S>                                             <C>                <C>
Rapids Investment LLC & Walter B. Hayes
 III
 1200 Lakeview Point
 Kirkland, WA 98033.......................       1,451,800          7.10%

Gull Sound Management, Inc. 4 Gull Sound Drive
  Greenwich, Connecticut..........................     1,661,500            4.84
</TABLE>`,
    [
      "Rapids Investment LLC & Walter B. Hayes III | 1451800 7.10% | 1200 Lakeview Point, Kirkland, WA, 98033",
      "Gull Sound Management, Inc. | 1661500 4.84% | 4 Gull Sound Drive, Greenwich, CT",
    ],
  ],
  [
    "one owner only",
    `     The table below identifies each person known to the Company to be a
beneficial owner of more than 5% of the Company's common shares.

                                    TABLE I

    Name and Address            Number of Shares          Percent of Class

Raisin River Bank & Trust,
Monroe, Michigan  48161           10,748,026(1)              21.580%
- ----------
      (1) The shares are held in trusts of which Raisin River Bank & Trust is
the trustee.
`,
    ["Raisin River Bank & Trust (1) | 10748026 21.580% | Monroe, MI, 48161"],
  ],
  [
    "what each owner did for five years below the name; the sum of two powers is what is owned",
    `                OWNERSHIP OF COMMON STOCK BY DIRECTORS AND OFFICERS

     The following table sets forth information concerning the beneficial
ownership of the Common Stock of the Company by each Director.

                                                         Served    Sole Voting
                                                          as a         and
  Name and Principal Occupation for The Past            Director   Investment                                       Percentage
                  Five Years                     Age     Since        Power             Shared         Aggregate     of Class
- -----------------------------------------------  -----  ---------  ------------------ -----------     ------------ -------------
Norbert A. Tull (4)                               62      1997      5,171,190     (5)    10            5,171,200      22.83%
  Director; Chairman and Chief Executive
  Officer since March 29, 1998, formerly
  Chairman of Tull-Sousa Corporation.

Rex Bandler                                       55      1999        156,304     (6)     0              156,304       1.06%
  Director; President since May 12, 1999.

Carl W. Shore                                     48       -          366,010     (7)     0              366,010       1.95%
  President, Shore Building Company, Inc., a
  wholly owned subsidiary of the Company.

All Directors and Executive Officers as                             6,525,183             0            6,525,183      26.60%
  a group (10 persons)

`,
    [
      "Norbert A. Tull | 5171200 22.83%",
      "Rex Bandler | 156304 1.06%",
      "Carl W. Shore | 366010 1.95%",
      "All Directors and Executive Officers as a group (10 persons) | 6525183 26.60% | all",
    ],
  ],
  [
    "of shares, options, warrants and their total the total is owned, and the last address is read too",
    `      SECURITY OWNERSHIP OF CERTAIN BENEFICIAL OWNERS AND
                         MANAGEMENT

     The following table shows the beneficial ownership of the Company's
Common Stock by each director and each executive officer.

Name and Address   Number of Shares of Common Stock Beneficially Owned Percent
of Beneficial                    Subject to:                             of
Owners                     Shares   Options (a) Warrants (b) Total (c)  Class

Silas Denby (d)             384,056   352,000     14,000     750,056    5.2
1550 Wazee Street
Suite 900
Denver, Colorado  80202

Edna W. Piper, Jr. (e)      344,067    16,500     14,000     374,567    2.0
1550 Wazee Street
Suite 900
Denver, Colorado  80202

Jan W. Stokes             1,450,763     14,000    70,000    1,534,763    9.6
P.O. Box 21650
Louisville, Kentucky  40232

`,
    [
      "Silas Denby | 750056 5.2% | 1550 Wazee Street, Suite 900, Denver, CO, 80202",
      "Edna W. Piper, Jr. | 374567 2.0% | 1550 Wazee Street, Suite 900, Denver, CO, 80202",
      "Jan W. Stokes | 1534763 9.6% | P.O. Box 21650, Louisville, KY, 40232",
    ],
  ],
  [
    "a plus sign for less than one percent, an address broken behind the word Suite",
    `                             PRINCIPAL STOCKHOLDERS

     The following table sets forth information regarding the beneficial
ownership of the Company's Common Stock.

<TABLE>
<CAPTION>
                                                   COMMON         APPROXIMATE
                                                   STOCK            PERCENT
                                                BENEFICIALLY      BENEFICIALLY
               BENEFICIAL OWNER                    OWNED             OWNED
<S>                                             <C>               <C>
Marta B. Lowen................................    232,234           10.1%
  1100 Ross Ave., Suite
  3400
  Dallas, Texas 75201
Ella H. Davis.................................     72,271              +
Glenn E. Fretz................................      3,180              +
</TABLE>
- ---------------
 +  Less than 1%
`,
    [
      "Marta B. Lowen | 232234 10.1% | 1100 Ross Ave., Suite 3400, Dallas, TX, 75201",
      "Ella H. Davis | 72271 *",
      "Glenn E. Fretz | 3180 *",
    ],
  ],
  [
    "addresses at the left edge below names beside their numbers, nothing between the rows",
    `${TITLE}SERIES B PREFERRED STOCK

<TABLE>
<CAPTION>
      NAME AND ADDRESS          AMOUNT AND NATURE OF       PERCENT
      BENEFICIAL OWNER          BENEFICIAL OWNERSHIP      OF CLASS
- - - ----------------------------    ---------------------     ---------
<S>                             <C>                       <C>
Freedom Media Corporation               16,811               63.4%
and its affiliates
7000 E. Apprentice Avenue
Englewood, Colorado 80111
Via Cable Inc.                           8,287               32.8%
4813 Ridge Drive
Pleasanton, CA 94566
</TABLE>

SERIES C PREFERRED STOCK

<TABLE>
<CAPTION>
      NAME AND ADDRESS          AMOUNT AND NATURE OF       PERCENT
      BENEFICIAL OWNER          BENEFICIAL OWNERSHIP      OF CLASS
- - - ----------------------------    ---------------------     ---------
<S>                             <C>                       <C>
Comet Corporation                       61,940(1)            12.5%
and Barnaby Dill
c/o Davis & Polk
340 Lexington Avenue
New York, New York 10017
Via Cable, Inc.                         38,200                8.2%
4813 Ridge Drive
Pleasanton, CA 94566
</TABLE>
`,
    [
      "Freedom Media Corporation and its affiliates | [SERIES B PREFERRED STOCK 16811 63.4%] | 7000 E. Apprentice Avenue, Englewood, CO, 80111",
      "Via Cable Inc. | [SERIES B PREFERRED STOCK 8287 32.8%] | 4813 Ridge Drive, Pleasanton, CA, 94566",
      "Comet Corporation and Barnaby Dill | [SERIES C PREFERRED STOCK 61940 12.5%] | 340 Lexington Avenue, New York, NY, 10017",
      "Via Cable, Inc. | [SERIES C PREFERRED STOCK 38200 8.2%] | 4813 Ridge Drive, Pleasanton, CA, 94566",
    ],
  ],
  [
    "one owner with an address at the left edge and an office below it",
    `${TITLE}         NAME AND ADDRESS          AMOUNT AND NATURE OF          PERCENT
       OF BENEFICIAL OWNER         BENEFICIAL OWNERSHIP        OF CLASS (1)

Gerald Lenhart                       51,248,313 (2)              76.8% (2)
c/o The Lenhart Group
300 Creston Boulevard
P.O. Box 878
Oaks, PA 19456-0878
Chairman of the Board and Director
_______________________________________________
     (1)  23,794,500 shares were outstanding.
     (2)  Includes warrants to acquire 29,000 shares of Common Stock.
`,
    ["Gerald Lenhart (2) | 51248313 76.8% | 300 Creston Boulevard, P.O. Box 878, Oaks, PA, 19456-0878"],
  ],
  [
    "classes in rows below their holder, each number over its percentage",
    `${TITLE}<TABLE>
<CAPTION>
                                                                                         NUMBER OF SHARES
                                                                                           BENEFICIALLY
                                    OPTIONS             SOLE             SHARED             OWNED AND
                                  EXERCISABLE        BENEFICIAL        BENEFICIAL        PERCENT OF CLASS
             NAME                WITHIN 60 DAYS     OWNERSHIP(2)      OWNERSHIP(2)         OUTSTANDING
- - ------------------------------   --------------     ------------      -------------      ----------------
<S>                                <C>            <C>              <C>                    <C>
Jonas O. Wirth
  Common Stock(1).............        3,000            442(4)          43,812(3)(6)(8)         47,254
                                                                                                  3.7%
  Class B Common Stock........                                        400,874(3)(5)(6)        400,874
                                                                                                 80.0%
Roberta M. Hofer
  Common Stock(1).............        3,000            500                                      3,500
                                                                                                  0.3%
</TABLE>
`,
    [
      "Jonas O. Wirth | [Common Stock 47254 3.7%] | [Class B Common Stock 400874 80.0%]",
      "Roberta M. Hofer | [Common Stock 3500 0.3%]",
    ],
  ],
];

describe("owners' tables of typewritten filings", () => {
  for (const [why, section, expected] of CASES)
    it(why, () => assert.deepEqual(ownersLines(printedProxy(section)), expected));
});
