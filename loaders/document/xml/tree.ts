import { Parser } from "htmlparser2";
import { AppError } from "../../../src/kernel/errors.ts";

/** An element of a form filed as XML, names without their prefixes. */
export interface RawElement {
  readonly name: string;
  /** Its own text, white space folded within lines; the `id` of an element without text. */
  readonly text: string;
  readonly children: readonly RawElement[];
}

const MOST_ELEMENTS = 500_000;
const MOST_DEPTH = 60;
/** Deeper nesting makes the parser slow. */
const MOST_NESTED = 50_000;

interface Open {
  readonly name: string;
  readonly id: string;
  readonly children: RawElement[];
  readonly parts: string[];
}

/** The root elements of an XML text: one, or several where the text is damaged. Elements beyond the limits are left out. */
export function readElements(xml: string): readonly RawElement[] {
  const root: Open = { name: "", id: "", children: [], parts: [] };
  const stack: Open[] = [root];
  let elements = 0;
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (stack.length > MOST_DEPTH || elements >= MOST_ELEMENTS) {
          skipped++;
          if (skipped > MOST_NESTED) throw tooDeep();
        } else {
          elements++;
          stack.push({ name: localName(tag), id: attributes.id ?? "", children: [], parts: [] });
        }
      },
      ontext: (text) => stack.at(-1)!.parts.push(text),
      onclosetag() {
        if (skipped > 0) skipped--;
        else if (stack.length > 1) close(stack);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  while (stack.length > 1) close(stack);
  return root.children;
}

function tooDeep(): AppError {
  return new AppError("INPUT_TOO_LARGE", "The form's elements are nested more than 50,000 deep.", {
    remedy: "Load the form as EDGAR serves it.",
  });
}

function close(stack: Open[]): void {
  const { name, id, children, parts } = stack.pop()!;
  const own = children.length > 0 ? "" : foldLines(parts.join(""));
  stack.at(-1)!.children.push({ name, text: own === "" && children.length === 0 ? id : own, children });
}

function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(":") + 1, tag.lastIndexOf(":") + 101);
}

/** Spaces folded, at most one blank line between paragraphs. */
function foldLines(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
}
