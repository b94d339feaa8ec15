import type { GraphNode } from "../../graph/kinds.ts";
import { foldName } from "../../graph/names.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { WordField } from "../../search/condition.ts";
import type { RiskSearchRequest } from "../../search/port.ts";
import type {
  Catalogue,
  KnownToken,
  PostingRow,
  RiskGroups,
  RiskWords,
  TokenQuery,
} from "../../search/words.ts";
import type { Connection, Parameters } from "./connection.ts";
import { NODE_OWNER, parse, textOf, WHOLE } from "./rows.ts";

/** Behind every token that begins with a prefix. */
const LAST = "\u{10ffff}";

/** Every method is one statement. */
export class SqliteRiskWords implements RiskWords {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  snapshot<T>(read: () => T): T {
    return this.#connection.snapshot(read);
  }

  revision(): string {
    const { loads, last_content_hash } = this.#connection.get("SELECT * FROM revision")!;
    return `${loads}-${last_content_hash}`;
  }

  /** Columns as JSON: a hundred thousand rows of four numbers are read in a tenth of the time. */
  catalogue(): Catalogue {
    const row = this.#connection.get(
      `SELECT json_group_array(d) AS documents, json_group_array(f) AS filings,
         json_group_array(heading_length) AS headings, json_group_array(body_length) AS bodies,
         (SELECT json_group_array(json_array(risk_filing.f, filing.id, filed_date, form, json(issuers)))
          FROM risk_filing JOIN filing ON filing.f = risk_filing.f) AS known
       FROM (
         SELECT document.d, document.f, document.heading_length, document.body_length
         FROM listing AS l CROSS JOIN risk_document AS document ON document.n = l.n
         WHERE l.label = 'Risk' AND l.list_order = 'NAME' ORDER BY l.rank, l.sort_key, l.id)`,
    )!;
    const known = parse<[number, FilingId, string, string | null, string[]][]>(row.known);
    const indexOf = new Map(known.map(([f], index) => [f, index]));
    const column = (json: unknown) => Int32Array.from(parse<number[]>(json));
    return {
      documents: column(row.documents),
      filings: column(row.filings).map((f) => indexOf.get(f)!),
      headingLengths: column(row.headings),
      bodyLengths: column(row.bodies),
      filingOf: known.map(([, id, filedDate, form, issuers]) => ({ id, filedDate, form, issuers })),
    };
  }

  tokens({ stems, prefixes }: TokenQuery): KnownToken[] {
    return this.#connection
      .all(
        `SELECT known.token, known.stem, known.risks
         FROM json_each(:stems) AS asked CROSS JOIN risk_token AS known ON known.stem = asked.value
         UNION
         SELECT known.token, known.stem, known.risks
         FROM json_each(:prefixes) AS asked
         CROSS JOIN risk_token AS known ON known.token >= asked.value AND known.token < asked.value || '${LAST}'
         ORDER BY 1`,
        { stems: JSON.stringify(stems), prefixes: JSON.stringify(prefixes) },
      )
      .map(({ token, stem, risks }) => ({ token: textOf(token), stem: textOf(stem), risks: Number(risks) }));
  }

  postings(tokens: readonly string[], fields: readonly WordField[]): PostingRow[] {
    return this.#connection
      .all(
        // In this order of tables SQLite looks into the key; in the other it makes an index of its own each time.
        `SELECT found.token, found.field, found.postings
         FROM json_each(:tokens) AS asked CROSS JOIN risk_segment AS segment
         CROSS JOIN risk_posting AS found ON found.s = segment.s AND found.token = asked.value
           AND found.field IN (SELECT value FROM json_each(:fields))
         ORDER BY segment.s`,
        { tokens: JSON.stringify(tokens), fields: JSON.stringify(fields) },
      )
      .map(({ token, field, postings }) => ({
        token: textOf(token),
        field: textOf(field) as WordField,
        bytes: postings as Uint8Array,
      }));
  }

  admitted({ filing, company, category }: RiskSearchRequest["filter"]): number[] {
    const conditions = [
      ...(filing === undefined ? [] : ["document.f IN (SELECT f FROM filing WHERE id = :filing)"]),
      ...(company === undefined ? [] : [OF_COMPANY]),
      ...(category === undefined ? [] : ["node.category_key = :category"]),
    ];
    const given: Parameters = {
      ...(filing === undefined ? {} : { filing }),
      ...(company === undefined ? {} : { company }),
      ...(category === undefined ? {} : { category: foldName(category) }),
    };
    return this.#connection
      .all(
        `SELECT document.d FROM risk_document AS document CROSS JOIN node ON node.n = document.n
         WHERE ${["TRUE", ...conditions].join(" AND ")}`,
        given,
      )
      .map(({ d }) => Number(d));
  }

  risks(documents: readonly number[]): GraphNode[] {
    return this.#connection
      .all(
        `SELECT ${WHOLE.node} FROM json_each(:documents) AS asked
         CROSS JOIN risk_document AS document ON document.d = asked.value
         CROSS JOIN node AS n ON n.n = document.n ${NODE_OWNER} ORDER BY asked.key`,
        { documents: JSON.stringify(documents) },
      )
      .map(WHOLE.nodeOf);
  }

  groups(documents: readonly number[]): RiskGroups[] {
    return this.#connection
      .all(
        `SELECT document.d, document.category, document.parties
         FROM json_each(:documents) AS asked CROSS JOIN risk_document AS document ON document.d = asked.value`,
        { documents: JSON.stringify(documents) },
      )
      .map(({ d, category, parties }) => ({
        document: Number(d),
        category: category as string | null,
        parties: parties === "[]" ? [] : parse(parties),
      }));
  }

  countUpTo(sortKey: string, id: string): number {
    const row = this.#connection.get(
      `SELECT COUNT(*) AS count FROM listing
       WHERE label = 'Risk' AND list_order = 'NAME' AND rank = 0 AND (sort_key, id) <= (:sortKey, :id)`,
      { sortKey, id },
    );
    return Number(row?.count);
  }
}

const OF_COMPANY = `document.f IN (
  SELECT issued.f FROM node AS company CROSS JOIN edge AS issued ON issued.to_n = company.n
  WHERE company.id = :company AND issued.type = 'ISSUED_BY')`;
