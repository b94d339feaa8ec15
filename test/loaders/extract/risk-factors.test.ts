import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractRiskFactors } from "../../../loaders/extract/risk-factors.ts";
import { diagnosticsIn, EXAMPLE, factsIn, valuesIn } from "../../support/filing.ts";

const BUSINESS = "Risks Related to the Company's Business";
const INDUSTRY = "Risks Related to Our Industry";
const OFFERING = "Risks Related to the Offering";

/** Group, first and last words of the heading, first and last words of the body; read from the example. */
const RISKS: [category: string, heading: [string, string], body: [string, string]][] = [
  [
    BUSINESS,
    ["We Have a History of Losses", "Sustain Annual Profitability."],
    ["We have incurred net losses in each", "we may never become profitable."],
  ],
  [
    BUSINESS,
    ["Our Limited Operating History", "Evaluate Our Prospects."],
    ["The revenue and income potential", "connectivity and collocation markets."],
  ],
  [
    BUSINESS,
    ["Our Actual Quarterly Operating Results", "Negative Impact on our Stock Price."],
    ["Our stock price could suffer", "amount we resell to our customers."],
  ],
  [
    BUSINESS,
    ["Some of Our Customers Are Emerging", "Succeed Over the Long Term."],
    ["A portion of our revenues", "could be seriously harmed."],
  ],
  [
    BUSINESS,
    ["We May Require Additional Cash", "on Terms Acceptable to Us."],
    ["The continued operation of our business", "unable to obtain additional financing."],
  ],
  [
    BUSINESS,
    ["We Would Incur Additional Expense", "Which Could Disrupt Our Service."],
    ["New service points, if any,", "deployment of a new service point."],
  ],
  [
    BUSINESS,
    ["If We Are Unable to Continue to Receive", "Continue to Provide Service to Us."],
    ["In delivering our services,", "in which we locate our service points."],
  ],
  [
    BUSINESS,
    ["Competition from More Established", "Could Decrease Our Market Share."],
    ["The Internet connectivity services market", "countries where we provide services."],
  ],
  [
    BUSINESS,
    ["Competition from New Competitors", "Could Decrease Our Market Share."],
    ["We also believe new competitors", "wireless cable and wireless local loop."],
  ],
  [
    BUSINESS,
    ["Pricing Pressure", "Could Decrease Our Market Share."],
    ["Increased price competition", "which would harm our business."],
  ],
  [
    BUSINESS,
    ["A Failure in Our Network Operations Center", "Our Internet Connectivity Services."],
    ["Although we have taken precautions", "would seriously harm our business."],
  ],
  [
    BUSINESS,
    ["Because We Have Limited Experience", "May Not Be Successful."],
    ["Although we currently have service points", "growth may therefore be limited."],
  ],
  [
    BUSINESS,
    ["Our Brand Is Relatively New", "Ability to Compete Effectively."],
    ["To successfully execute our strategy", "to provide high quality services."],
  ],
  [
    BUSINESS,
    ["We Are Dependent Upon Our Key Employees", "Numbers of Qualified Personnel."],
    ["Our future performance depends", "implement our business strategy."],
  ],
  [
    BUSINESS,
    ["If We Are Not Able to Support Our Growth", "May Be Frustrated or May Fail."],
    ["Our inability to manage growth", "our management and our internal resources."],
  ],
  [
    BUSINESS,
    ["If We Fail to Adequately Protect", "Our Most Valuable Assets."],
    ["We rely on a combination of patent", "others from developing similar technology."],
  ],
  [
    BUSINESS,
    ["We May Face Litigation", "Third Party Intellectual Property Rights."],
    ["The telecommunications industry is", "competitive market would be impaired."],
  ],
  [
    BUSINESS,
    ["Because We Depend on Third Party Suppliers", "on a Competitive and Timely Basis."],
    ["Any failure to obtain required products", "our customer service commitments."],
  ],
  [
    BUSINESS,
    ["We Have Acquired and May Acquire", "Acquisitions Involve Numerous Risks."],
    ["During 2000, we acquired", "impairment of related long-term assets."],
  ],
  [
    INDUSTRY,
    ["Because the Demand for Our Services", "Demand for Our Services."],
    ["Critical issues concerning", "could cause our revenues to gr"],
  ],
  [
    INDUSTRY,
    ["Because the Internet Connectivity Market", "Our Services May Not Be Accepted."],
    ["We face the risk that the market", "our core business rendered obsolete."],
  ],
  [
    INDUSTRY,
    ["If We Are Unable to Respond Effectively", "Competitive Advantage in Our Market."],
    ["The Internet connectivity industry is", "competitive position in the market."],
  ],
  [
    INDUSTRY,
    ["New Technologies Could Displace", "Render Them Obsolete."],
    ["New technologies and industry standards", "will create opportunities for us."],
  ],
  [
    INDUSTRY,
    ["Service Interruptions Caused by", "Increase Our Capital Costs."],
    ["Interruptions in service to our customers", "we provide to our customers."],
  ],
  [
    INDUSTRY,
    ["Capacity Constraints Could Cause", "Harm Customer Relations."],
    ["Failure of the backbone providers", "could cause service interruptions."],
  ],
  [
    INDUSTRY,
    ["Our Network and Software Are Vulnerable", "Harm Our Reputation."],
    ["Despite the implementation", "which could hurt our business."],
  ],
  [
    INDUSTRY,
    ["Should the Government Modify", "Could Become More Costly."],
    ["There is currently only a small body", "may have on our business."],
  ],
  [
    OFFERING,
    ["Future Sales of Our Common Stock", "Cause Our Stock Price to Fall."],
    ["If the selling stockholders sell", "as of September 21, 2001."],
  ],
];

describe("extractRiskFactors on the example", () => {
  const facts = factsIn(EXAMPLE, extractRiskFactors, "RISK_FACTOR");

  it("finds 28 in three groups of 19, 8 and 1", () => {
    const sizes = [BUSINESS, INDUSTRY, OFFERING].map(
      (category) => facts.filter(({ values }) => values.category === category).length,
    );
    assert.deepEqual([facts.length, ...sizes], [28, 19, 8, 1]);
  });

  RISKS.forEach(([category, heading, body], index) => {
    it(`${index + 1} ${heading[0]}`, () => {
      const { values } = facts[index]!;
      assert.equal(values.ordinal, index + 1);
      assert.equal(values.category, category);
      assert.ok(values.heading.startsWith(heading[0]) && values.heading.endsWith(heading[1]), values.heading);
      assert.ok(values.body.startsWith(body[0]) && values.body.endsWith(body[1]), values.body);
    });
  });

  it("keeps a heading as printed, without marks", () => {
    assert.equal(
      facts[2]!.values.heading,
      "Our Actual Quarterly Operating Results May Disappoint Analysts' Expectations, Which Could Have a Negative Impact on our Stock Price.",
    );
  });

  it("closes the sentences that page breaks and stray blank lines cut", () => {
    const bodies = facts.map(({ values }) => values.body);
    const SEAMS: [ordinal: number, words: string][] = [
      [3, "before customers are secured. We also have agreed to purchase Internet connectivity"],
      [7, "connections from several Internet backbone providers. There can be"],
      [15, "36 operational service points and 672 full-time employees as of June 30, 2001."],
      [17, "of third parties. If a claim against us was to be successful"],
      [18, "between our service points and our customers' networks."],
      [22, "new technologies or enhancements we use or develop may not"],
      [24, "interruptions in the services we provide to our customers."],
      [26, "computer viruses and alleviate other security problems may"],
    ];
    for (const [ordinal, words] of SEAMS) assert.ok(bodies[ordinal - 1]!.includes(words), words);
  });

  it("keeps paragraphs apart and page numbers out", () => {
    const bodies = facts.map(({ values }) => values.body);
    // The fifth and ninth have two paragraphs, the twelfth five, the nineteenth a lost list between two.
    const paragraphs = new Map([
      [5, 2],
      [9, 2],
      [12, 5],
      [19, 2],
    ]);
    bodies.forEach((body, index) => {
      assert.equal(body.split("\n\n").length, paragraphs.get(index + 1) ?? 1, `risk ${index + 1}`);
      assert.doesNotMatch(body, /\n\s*\d{1,2}\s*\n|\\\$|\*\*/);
    });
    assert.ok(bodies[4]!.includes("raised in aggregate $101 million."));
  });

  it("quotes all of a risk and none of the furniture", () => {
    for (const { values, quotes } of facts) {
      const letters = (text: string) => text.replace(/[\s\\*]/g, "");
      assert.equal(letters(quotes.join(" ")), letters(values.heading + values.body));
    }
    assert.equal(facts[2]!.quotes.length, 2);
    assert.equal(facts[0]!.quotes.length, 1);
  });

  it("gives the section's opening to no risk", () => {
    assert.ok(
      !facts.some(({ quotes }) => quotes.join().includes("An investment in the shares being offered")),
    );
    assert.deepEqual(diagnosticsIn(EXAMPLE, extractRiskFactors), []);
  });
});

type Risk = [category: string | null, heading: string, body: string];
const CASES: [why: string, paragraphs: string[], risks: Risk[]][] = [
  [
    "no groups",
    ["Read this.", "We Are New and May Fail. We began in 1999."],
    [[null, "We Are New and May Fail.", "We began in 1999."]],
  ],
  [
    "a bold heading that runs in",
    ["**We Are New and May Fail.** We began in 1999."],
    [[null, "We Are New and May Fail.", "We began in 1999."]],
  ],
  [
    "headings as paragraphs",
    ["Risks Related to Us", "We Are New and May Fail", "We began in 1999.", "Prices May Fall.", "They fell."],
    [
      ["Risks Related to Us", "We Are New and May Fail", "We began in 1999."],
      ["Risks Related to Us", "Prices May Fall.", "They fell."],
    ],
  ],
  [
    "a company's name with its period",
    ["We Depend on Acme, Inc. and Bee Corp. for Supplies. The loss would hurt."],
    [[null, "We Depend on Acme, Inc. and Bee Corp. for Supplies.", "The loss would hurt."]],
  ],
  [
    "a country in a heading",
    ["Changes in U.S. Law May Hurt Us. Laws change."],
    [[null, "Changes in U.S. Law May Hurt Us.", "Laws change."]],
  ],
  [
    "a heading that a page break cuts",
    ["We Are New and May Not Grow Our", "7", "Business as Planned. We began in 1999."],
    [[null, "We Are New and May Not Grow Our Business as Planned.", "We began in 1999."]],
  ],
  [
    "groups in capitals",
    ["RISKS RELATED TO US", "We Are New. We began."],
    [["RISKS RELATED TO US", "We Are New.", "We began."]],
  ],
  ["no risk at all", ["Investing is risky."], []],
];

describe("extractRiskFactors", () => {
  for (const [why, paragraphs, risks] of CASES)
    it(why, () =>
      assert.deepEqual(
        valuesIn(`RISK FACTORS\n\n${paragraphs.join("\n\n")}`, extractRiskFactors, "RISK_FACTOR").map(
          ({ category, heading, body }) => [category, heading, body],
        ),
        risks,
      ),
    );

  it("says that a section has no risk that it knows", () => {
    assert.deepEqual(diagnosticsIn("RISK FACTORS\n\nInvesting is risky.", extractRiskFactors), [
      ["SECTION_MISSING", "Investing is risky."],
    ]);
  });

  it("says that only the table of contents knows the section", () => {
    assert.deepEqual(diagnosticsIn("TABLE OF CONTENTS\n\nRisk Factors\t4", extractRiskFactors), [
      ["SECTION_MISSING", "Risk Factors\t4"],
    ]);
    assert.deepEqual(diagnosticsIn("a letter", extractRiskFactors), []);
  });
});
