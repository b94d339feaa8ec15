/** What a column holds: the truth that a reader is to find from the headings alone. */
export type ColumnRole =
  | "name"
  | "address"
  | "class"
  | "other"
  | "before"
  | "offered"
  | "after"
  | "pctBefore"
  | "pctAfter"
  | "voting";

export interface LayoutColumn {
  readonly role: ColumnRole;
  /** The class that the column's numbers are of, as the table names it; null: of the only class. */
  readonly class: string | null;
  /** What is printed under a column that a reader leaves alone; "{n}" counts the rows. */
  readonly sample: string;
  /** From top to bottom. */
  readonly headings: readonly string[];
}

/** A table as filers lay it out. */
export interface TableLayout {
  readonly why: string;
  /** NONE: no table of holders. */
  readonly role: "SELLING" | "OWNERS" | "NONE";
  /** The section is headed "Selling Stockholders". */
  readonly inSelling: boolean;
  readonly columns: readonly LayoutColumn[];
}

/** "before@Class A|Shares Owned Before|Number": role, class, headings; "other:Director|Position": role, what is printed. */
function column(text: string): LayoutColumn {
  const [what, ...headings] = text.split("|") as [string, ...string[]];
  const [role, sample = ""] = what.split(/[@:]/) as [ColumnRole, string?];
  return { role, class: what.includes("@") ? sample : null, sample, headings };
}

function layouts(
  role: TableLayout["role"],
  inSelling: boolean,
  tables: readonly (readonly [why: string, ...columns: string[]])[],
): readonly TableLayout[] {
  return tables.map(([why, ...columns]) => ({ why, role, inSelling, columns: columns.map(column) }));
}

/** Regulation S-K, Item 507, in the orders and words that filings have; the section says who sells. */
const SELLING = layouts("SELLING", true, [
  [
    "number and percentage before and after, offer between",
    "name|Name of Selling Stockholder",
    "before|Shares Beneficially Owned Prior to the Offering|Number",
    "pctBefore|Shares Beneficially Owned Prior to the Offering|Percent",
    "offered|Shares Being Offered",
    "after|Shares Beneficially Owned After the Offering|Number",
    "pctAfter|Shares Beneficially Owned After the Offering|Percent",
  ],
  [
    "maximum number to be sold",
    "name|Name of Selling Stockholder",
    "before|Number of Shares of Common Stock Owned Prior to Offering",
    "offered|Maximum Number of Shares of Common Stock to be Sold Pursuant to this Prospectus",
    "after|Number of Shares of Common Stock Owned After Offering",
  ],
  [
    "the offer first",
    "name|Selling Shareholders",
    "offered|Shares Offered Hereby",
    "before|Shares Owned Before the Offering",
    "after|Shares Owned After the Offering",
    "pctAfter|Percentage Owned After the Offering",
  ],
  [
    "percentage before number",
    "name|Name",
    "pctBefore|Percentage of Class Owned Before the Offering",
    "before|Number of Shares Owned Before the Offering",
    "offered|Number of Shares to be Offered",
    "pctAfter|Percentage of Class Owned After the Offering",
    "after|Number of Shares Owned After the Offering",
  ],
  [
    "no columns after the offering",
    "name|Selling Security Holder",
    "before|Shares Beneficially Owned",
    "offered|Shares Offered",
  ],
  ["nothing but the offer", "name|Selling Stockholder", "offered|Number of Shares Offered"],
  [
    "only what is owned and what remains, with percentages in one heading",
    "name|Selling Stockholder",
    "before|Number of Shares Owned",
    "offered|Number of Shares Offered for Sale",
    "after|Shares Owned After Offering|Number",
    "pctAfter|Shares Owned After Offering|%",
  ],
  [
    "if all shares are sold",
    "name|Selling Stockholder",
    "before|Beneficial Ownership Before Offering|Shares",
    "offered|Shares Registered in this Offering",
    "after|Beneficial Ownership if All Shares Are Sold|Shares",
    "pctAfter|Beneficial Ownership if All Shares Are Sold|%",
  ],
  [
    "assuming the sale of all shares",
    "name|Name",
    "before|Shares Held",
    "offered|Shares Covered by this Prospectus",
    "after|Shares Held Assuming Sale of All Shares Offered Hereby",
    "pctAfter|Percent of Outstanding Assuming Sale of All Shares Offered Hereby",
  ],
  [
    "a column for the relationship",
    "name|Name of Selling Stockholder",
    "other:Director|Position, Office or Other Material Relationship with the Company",
    "before|Shares Owned Prior to Offering",
    "offered|Shares to be Offered",
    "after|Shares Owned After Offering",
  ],
  [
    "a column for the date of acquisition",
    "name|Holder",
    "other:June 1999|Date Acquired",
    "before|Shares Owned Prior to Offering",
    "offered|Shares to be Sold",
    "after|Shares to be Owned After Offering",
  ],
  [
    "a column of addresses",
    "name|Selling Stockholder",
    "address|Address",
    "before|Shares Owned Prior to Offering",
    "offered|Shares Being Registered",
    "after|Shares Owned After Offering",
  ],
  [
    "dates in the headings",
    "name|Selling Stockholder",
    "before|Shares Beneficially Owned as of June 30, 1999",
    "offered|Shares Which May be Sold",
    "after|Shares Beneficially Owned After Sale",
    "pctAfter|Percent of Class After Sale",
  ],
  [
    "common units",
    "name|Selling Unitholder",
    "before|Common Units Owned Prior to the Offering",
    "offered|Common Units to be Offered",
    "after|Common Units Owned Following the Offering",
    "pctAfter|Percentage of Common Units Owned Following the Offering",
  ],
  [
    "ordinary shares",
    "name|Selling Shareholder",
    "before|Ordinary Shares Beneficially Owned Prior to Offering|Number",
    "pctBefore|Ordinary Shares Beneficially Owned Prior to Offering|Percent",
    "offered|Ordinary Shares Offered Pursuant to this Prospectus",
    "after|Ordinary Shares Beneficially Owned After Offering|Number",
    "pctAfter|Ordinary Shares Beneficially Owned After Offering|Percent",
  ],
  [
    "two classes with voting power",
    "name|Name of Selling Stockholder",
    "before@Class A Common Stock|Beneficial Ownership Before the Offering|Class A Common Stock|Shares",
    "pctBefore@Class A Common Stock|Beneficial Ownership Before the Offering|Class A Common Stock|%",
    "before@Class B Common Stock|Beneficial Ownership Before the Offering|Class B Common Stock|Shares",
    "pctBefore@Class B Common Stock|Beneficial Ownership Before the Offering|Class B Common Stock|%",
    "offered@Class A Common Stock|Class A Common Stock Being Offered",
    "after@Class A Common Stock|Beneficial Ownership After the Offering|Class A Common Stock|Shares",
    "pctAfter@Class A Common Stock|Beneficial Ownership After the Offering|Class A Common Stock|%",
    "after@Class B Common Stock|Beneficial Ownership After the Offering|Class B Common Stock|Shares",
    "pctAfter@Class B Common Stock|Beneficial Ownership After the Offering|Class B Common Stock|%",
  ],
  [
    "shares and warrants",
    "name|Name of Selling Securityholder",
    "before@Common Stock|Securities Beneficially Owned Prior to the Offering|Shares of Common Stock",
    "before@Warrants|Securities Beneficially Owned Prior to the Offering|Warrants",
    "offered@Common Stock|Securities Being Offered|Shares of Common Stock",
    "offered@Warrants|Securities Being Offered|Warrants",
    "after@Common Stock|Securities Beneficially Owned After the Offering|Shares of Common Stock",
    "after@Warrants|Securities Beneficially Owned After the Offering|Warrants",
  ],
  [
    "shares with percentages, then private placement warrants",
    "name|Name of Selling Securityholder",
    "before@Class A Ordinary Shares|Class A Ordinary Shares|Beneficially Owned Prior to Offering",
    "offered@Class A Ordinary Shares|Class A Ordinary Shares|Registered for Sale Hereby",
    "after@Class A Ordinary Shares|Class A Ordinary Shares|Beneficially Owned After Offering",
    "pctAfter@Class A Ordinary Shares|Class A Ordinary Shares|Percent Owned After Offering",
    "before@Warrants|Warrants|Beneficially Owned Prior to Offering",
    "offered@Warrants|Warrants|Registered for Sale Hereby",
    "after@Warrants|Warrants|Beneficially Owned After Offering",
    "pctAfter@Warrants|Warrants|Percent Owned After Offering",
  ],
  [
    "parts that add up to the offer",
    "name|Selling Stockholder",
    "before|Shares Owned Prior to the Offering",
    "other:1,100|Shares Underlying Notes",
    "other:1,200|Shares Underlying Warrants",
    "offered|Total Shares Being Offered",
    "after|Shares Owned After the Offering",
  ],
  [
    "with and without the option of the underwriters",
    "name|Name of Beneficial Owner",
    "before|Shares Beneficially Owned Prior to this Offering|Number",
    "pctBefore|Shares Beneficially Owned Prior to this Offering|Percent",
    "offered|Number of Shares Being Offered",
    "after|Shares Beneficially Owned After this Offering|Number",
    "pctAfter|Shares Beneficially Owned After this Offering|Percent",
    "other:1,300|Number of Shares to be Sold if Underwriters' Option is Exercised in Full",
  ],
  [
    "percentages of both under one heading",
    "name|Name of Beneficial Owner",
    "before|Shares Beneficially Owned Prior to Offering",
    "offered|Shares Offered",
    "after|Shares Beneficially Owned After Offering",
    "pctBefore|Percentage of Shares Beneficially Owned|Before Offering",
    "pctAfter|Percentage of Shares Beneficially Owned|After Offering",
  ],
  [
    "a number of the row in front",
    "other:{n}|No.",
    "name|Name of Selling Shareholder",
    "before|Shares Beneficially Owned Before Offering",
    "offered|Shares to be Sold",
    "after|Shares Beneficially Owned After Offering",
  ],
  [
    "what was paid",
    "name|Selling Stockholder",
    "before|Shares Owned Before Offering",
    "other:$1.25|Purchase Price Per Share",
    "offered|Shares Offered",
    "after|Shares Owned After Offering",
  ],
  [
    "resale in the words of an equity line",
    "name|Selling Stockholder",
    "before|Number of Shares of Common Stock Beneficially Owned Prior to Offering",
    "pctBefore|Percentage of Outstanding Common Stock",
    "offered|Maximum Number of Shares to be Offered Pursuant to this Prospectus",
    "after|Number of Shares of Common Stock Beneficially Owned After Offering",
    "pctAfter|Percentage of Outstanding Common Stock After Offering",
  ],
  [
    "ownership words only",
    "name|Beneficial Owner",
    "before|Ownership Prior to the Offering|Shares",
    "pctBefore|Ownership Prior to the Offering|%",
    "offered|Offered Shares",
    "after|Ownership After the Offering|Shares",
    "pctAfter|Ownership After the Offering|%",
  ],
  [
    "current ownership and resulting ownership",
    "name|Stockholder",
    "before|Current Beneficial Ownership",
    "offered|Shares Being Sold",
    "after|Resulting Beneficial Ownership",
  ],
  [
    "pre- and post-offering",
    "name|Name",
    "before|Pre-Offering Ownership|Number of Shares",
    "pctBefore|Pre-Offering Ownership|Percentage",
    "offered|Number of Shares Offered",
    "after|Post-Offering Ownership|Number of Shares",
    "pctAfter|Post-Offering Ownership|Percentage",
  ],
  [
    "resale shares",
    "name|Selling Holder",
    "before|Shares Currently Owned",
    "offered|Resale Shares",
    "after|Shares Remaining After Resale",
  ],
]);

/** Regulation S-K, Item 403, in prospectuses, annual reports and proxy statements. */
const OWNERS = layouts("OWNERS", false, [
  [
    "Item 403",
    "name|Name and Address of Beneficial Owner",
    "before|Amount and Nature of Beneficial Ownership",
    "pctBefore|Percent of Class",
  ],
  [
    "number and percentage",
    "name|Name of Beneficial Owner",
    "before|Shares Beneficially Owned|Number",
    "pctBefore|Shares Beneficially Owned|Percent",
  ],
  [
    "title of class in front",
    "class:Common|Title of Class",
    "name|Name of Beneficial Owner",
    "before|Amount and Nature of Beneficial Ownership",
    "pctBefore|Percent of Class",
  ],
  [
    "the position beside the name",
    "name|Name of Beneficial Owner",
    "other:Director|Position",
    "before|Number of Shares Beneficially Owned",
    "pctBefore|Percentage of Outstanding Shares",
  ],
  [
    "percentages before and after an offering that is the company's",
    "name|Name of Beneficial Owner",
    "before|Number of Shares Beneficially Owned",
    "pctBefore|Percentage of Shares Beneficially Owned|Before Offering",
    "pctAfter|Percentage of Shares Beneficially Owned|After Offering",
  ],
  [
    "shares and percentages before and after",
    "name|Name of Beneficial Owner",
    "before|Shares Beneficially Owned Prior to Offering|Shares",
    "pctBefore|Shares Beneficially Owned Prior to Offering|Percentage",
    "after|Shares Beneficially Owned After Offering|Shares",
    "pctAfter|Shares Beneficially Owned After Offering|Percentage",
  ],
  [
    "parts and their total",
    "name|Name",
    "other:1,100|Common Stock Owned",
    "other:1,200|Right to Acquire Within 60 Days",
    "before|Total Beneficial Ownership",
    "pctBefore|Percent of Class",
  ],
  [
    "owned, options, total",
    "name|Name of Beneficial Owner",
    "other:1,100|Number of Shares Owned",
    "other:1,200|Shares Subject to Options Exercisable Within 60 Days",
    "before|Total Shares Beneficially Owned",
    "pctBefore|Percentage of Class",
  ],
  [
    "two classes and the votes of both",
    "name|Name of Beneficial Owner",
    "before@Class A Common Stock|Class A Common Stock|Shares",
    "pctBefore@Class A Common Stock|Class A Common Stock|%",
    "before@Class B Common Stock|Class B Common Stock|Shares",
    "pctBefore@Class B Common Stock|Class B Common Stock|%",
    "voting|% of Total Voting Power",
  ],
  [
    "common units of a partnership",
    "name|Name of Beneficial Owner",
    "before@Common Units|Common Units Beneficially Owned",
    "pctBefore@Common Units|Percentage of Common Units Beneficially Owned",
    "before@Subordinated Units|Subordinated Units Beneficially Owned",
    "pctBefore@Subordinated Units|Percentage of Subordinated Units Beneficially Owned",
  ],
  [
    "ordinary shares with votes",
    "name|Directors and Executive Officers",
    "before|Ordinary Shares Beneficially Owned|Number",
    "pctBefore|Ordinary Shares Beneficially Owned|%",
    "voting|Percentage of Votes Held",
  ],
  [
    "a stockholder's name and shares",
    "name|Stockholder",
    "before|Shares Beneficially Owned",
    "pctBefore|Percent Beneficially Owned",
  ],
]);

/** Tables with names and numbers that list no holders. */
const NONE = layouts("NONE", false, [
  ["allotments", "name|Underwriter", "other:1,100|Number of Shares"],
  [
    "officers and directors",
    "name|Name",
    "other:45|Age",
    "other:President and Director|Position with the Company",
  ],
  [
    "options outstanding",
    "name|Name",
    "other:1,100|Number of Securities Underlying Unexercised Options|Exercisable",
    "other:1,200|Number of Securities Underlying Unexercised Options|Unexercisable",
    "other:$1.25|Option Exercise Price",
  ],
  [
    "compensation",
    "name|Name and Principal Position",
    "other:1998|Year",
    "other:100,000|Salary",
    "other:10,000|Bonus",
    "other:1,100|Securities Underlying Options",
  ],
  [
    "option exercises",
    "name|Name",
    "other:1,100|Shares Acquired on Exercise",
    "other:$10,000|Value Realized",
    "other:1,200|Number of Unexercised Options at Year End",
  ],
  [
    "the fee",
    "other:Common Stock|Title of Each Class of Securities to be Registered",
    "other:1,100|Amount to be Registered",
    "other:$1.25|Proposed Maximum Offering Price Per Share",
    "other:$1,250|Amount of Registration Fee",
  ],
  [
    "purchases of related parties",
    "name|Name of Purchaser",
    "other:1,100|Shares of Series A Preferred Stock",
    "other:$10,000|Total Purchase Price",
  ],
  [
    "shares eligible for sale",
    "other:180 days|Days After Date of this Prospectus",
    "other:1,100|Shares Eligible for Sale",
    "other:Lock-up released|Comment",
  ],
  [
    "plan benefits",
    "other:Equity plans approved by holders|Plan Category",
    "other:1,100|Number of Securities to be Issued Upon Exercise of Outstanding Options",
    "other:$1.25|Weighted-Average Exercise Price",
    "other:1,200|Number of Securities Remaining Available for Future Issuance",
  ],
  [
    "dilution",
    "other:New investors|",
    "other:1,100|Shares Purchased|Number",
    "other:12.5%|Shares Purchased|Percent",
    "other:$1,000|Total Consideration|Amount",
    "other:1.5%|Total Consideration|Percent",
  ],
]);

export const TABLE_LAYOUTS: readonly TableLayout[] = [...SELLING, ...OWNERS, ...NONE];
