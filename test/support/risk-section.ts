import fc from "fast-check";

/** A prospectus's section of risk factors as it is meant: what a reader of any print of it must find. */
export interface TrueSection {
  readonly introduction: readonly string[];
  readonly groups: readonly TrueGroup[];
}

export interface TrueGroup {
  readonly title: string | null;
  readonly risks: readonly TrueRisk[];
}

export interface TrueRisk {
  readonly heading: string;
  readonly body: readonly TrueParagraph[];
}

export interface TrueParagraph {
  readonly text: string;
  readonly isItem: boolean;
}

interface Topic {
  /** As a sentence, as modern prospectuses head their risks. */
  readonly sentence: string;
  /** As a title, as those of the 1990s do. */
  readonly title: string;
  readonly first: string;
}

const TOPICS: readonly Topic[] = [
  {
    sentence: "We have a history of losses, and we may never earn a profit.",
    title: "History of Losses",
    first: "We have had losses in each year since we began, and our losses may grow before we earn a profit.",
  },
  {
    sentence: "The loss of our largest customer could reduce our revenue sharply.",
    title: "Dependence on a Single Customer",
    first:
      "Our largest customer accounted for a third of our revenue last year, and no contract binds it to buy from us.",
  },
  {
    sentence: "If our suppliers fail to deliver, our production will stop.",
    title: "Limited Number of Suppliers; No Contracts",
    first:
      "We buy each part from one of a few suppliers, none of which has agreed to deliver any quantity to our plant.",
  },
  {
    sentence: "Our competitors have greater resources than we do. Some of them sell below cost.",
    title: "Competition",
    first:
      "Many of our competitors have larger plants and sales forces and sell their goods at prices that we cannot meet.",
  },
  {
    sentence: "We depend on our officers, whose departure might harm us.",
    title: "Dependence on Key Personnel",
    first:
      "Our officers have run the company since it was founded, and we carry no insurance on the life of any of them.",
  },
  {
    sentence: "Our patents may not protect our products, and others could copy them.",
    title: "Uncertainty of Patent Protection",
    first:
      "We hold patents on two of our products, and others have applied for patents on products that resemble ours.",
  },
  {
    sentence: "Are we able to raise the money that we need? We cannot be certain.",
    title: "Need for Additional Capital",
    first:
      "We will need to raise more money within a year, and lenders may not offer it on terms that we can accept.",
  },
  {
    sentence: "Changes in environmental law, such as the Clean Water Act, could raise our costs.",
    title: "Government Regulation",
    first:
      "Our plants discharge water under permits, and changes in the law could raise our costs of treating the water.",
  },
  {
    sentence: "A fire at our only warehouse would interrupt our deliveries for months.",
    title: "Reliance on One Warehouse",
    first:
      "We keep all our goods in one warehouse, and a fire there would interrupt deliveries until we could replace them.",
  },
  {
    sentence: "The price of our shares may vary widely, and you could lose your investment.",
    title: "Possible Volatility of Share Price",
    first:
      "The price of our shares has varied widely since they were first traded and may vary for reasons we do not control.",
  },
  {
    sentence: "You will experience immediate dilution in the value of the shares you buy.",
    title: "Immediate and Substantial Dilution",
    first:
      "The value of the shares, after dilution, will be lower than the price that you pay in the offering for each of them.",
  },
  {
    sentence: "We have never paid dividends and do not expect to pay any.",
    title: "Absence of Dividends",
    first:
      "We have kept all earnings for the business and never paid dividends, and our loan forbids us to pay any.",
  },
];

/** Texts that differ from risk to risk, as printed ones do: a line that stands at many page ends is a running head. */
const more = (name: string) => [
  `There can be no assurance that the efforts of our ${name} division will succeed, and results to date may not show what will happen later.`,
  `For example, our plant in ${name} wrote off part of its inventory in the second quarter of the last year and may have to do so again.`,
  `As a result, our ${name} business, our financial condition and results of operations could suffer, and our shares could lose value.`,
  `In addition, our managers in ${name} could have to turn their attention to the matters described above and away from the business.`,
];
const items = (name: string) => [
  `the cost of labor and materials in ${name};`,
  `delays in the delivery of equipment to ${name};`,
  `our ability to hire and keep engineers in ${name}; and`,
  `claims that third parties may make against us in ${name}.`,
];
const listHead = (name: string) => `Other factors in ${name} that could have the same effect include:`;
const afterList = (name: string) =>
  `We may be unable to deal with any of these in ${name}, and our efforts to do so could be costly and take much time.`;
const NAMES =
  "Boston Chicago Dallas Denver Houston Memphis Newark Oakland Phoenix Seattle Tampa Tucson".split(" ");

const INTRODUCTIONS = [
  "Investing in our shares involves a high degree of risk. You should carefully consider the risks described below, together with all other information in this prospectus, before you decide to buy. If any of them occurs, our business could be harmed and you could lose all or part of your investment.",
  "The shares offered hereby are speculative and involve a high degree of risk. Prospective investors should carefully consider the following factors in addition to the other information in this Prospectus before purchasing any shares.",
];

const GROUPS = [
  "Risks Related to Our Business",
  "Risks Relating to Our Industry and to Regulation",
  "Risks Associated with this Offering",
  "General Risk Factors",
];

export type Wording = "sentence" | "title";

function riskOf(index: number, wording: Wording, shape: { more: number; list: boolean }): TrueRisk {
  const [topic, name] = [TOPICS[index]!, NAMES[index]!];
  const text = (words: string): TrueParagraph => ({ text: words, isItem: false });
  const list = shape.list
    ? [
        text(listHead(name)),
        ...items(name).map((item) => ({ text: item, isItem: true })),
        text(afterList(name)),
      ]
    : [];
  const heading = wording === "sentence" ? topic.sentence : `${topic.title}.`;
  const [opening, ...others] = more(name);
  return {
    heading,
    body: [text(`${topic.first} ${opening}`), ...others.slice(0, shape.more).map(text), ...list],
  };
}

/** Sections with three to nine risks in up to three groups. */
export function sections(wording: Wording, { grouped = fc.boolean() } = {}): fc.Arbitrary<TrueSection> {
  const shape = fc.record({ more: fc.nat(3), list: fc.boolean() });
  return fc
    .record({
      topics: fc.shuffledSubarray([...TOPICS.keys()], { minLength: 4, maxLength: 9 }),
      shapes: fc.array(shape, { minLength: 9, maxLength: 9 }),
      grouped,
      titles: fc.shuffledSubarray([...GROUPS], { minLength: 3, maxLength: 3 }),
      introduction: fc.constantFrom(...INTRODUCTIONS),
    })
    .map(({ topics, shapes, grouped: hasGroups, titles, introduction }) => {
      const risks = topics.map((topic, i) => riskOf(topic, wording, shapes[i]!));
      const size = Math.ceil(risks.length / 3);
      const groups = hasGroups
        ? titles.map((title, i) => ({ title, risks: risks.slice(i * size, (i + 1) * size) }))
        : [{ title: null, risks }];
      return { introduction: [introduction], groups: groups.filter((group) => group.risks.length > 0) };
    });
}

/** A risk as the loader says it, for comparing. */
export interface ReadRisk {
  readonly category: string | null;
  readonly heading: string;
  readonly body: string;
}

export function expectedRisks({ groups }: TrueSection): readonly ReadRisk[] {
  return groups.flatMap(({ title, risks }) =>
    risks.map(({ heading, body }) => ({
      category: title,
      heading,
      body: body.map(({ text }) => text).join(" "),
    })),
  );
}

/** Case, white space, bullets and what joins paragraphs put aside. */
export function foldRisk({ category, heading, body }: ReadRisk): ReadRisk {
  const fold = (text: string) =>
    text
      .replace(/[\s•●·▪–]+/g, " ")
      .replace(/(?<=[:;] |and )[-*o] /g, "")
      .trim()
      .toLowerCase();
  return { category: category === null ? null : fold(category), heading: fold(heading), body: fold(body) };
}
