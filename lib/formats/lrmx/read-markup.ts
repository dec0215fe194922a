import { ok, refused, type Result } from "@/lib/kernel/result";
import { walkXml, type Attributes } from "@/lib/formats/workbook/xml";
import {
  familyElement,
  lrmxFieldKeys,
  lrmxFields,
  memberElement,
  memberFieldKeys,
  memberFields,
  personElement,
  photoElement,
  type LrmxField,
  type FieldKind,
  type MemberField,
} from "./elements";
import { fieldText } from "./clean-text";
import { readPhoto } from "./photo";
import type { LrmxElement, LrmxPhoto, LrmxRefusal } from "./types";
import type { WarningList } from "./warnings";

/** What stands in the file, by name, before anything is made of it. */
export type LrmxMarkup = {
  readonly texts: ReadonlyMap<LrmxField, string>;
  readonly family: readonly MemberMarkup[];
  readonly photo: LrmxPhoto | null;
  readonly otherElements: readonly LrmxElement[];
};

type MemberMarkup = {
  readonly texts: ReadonlyMap<MemberField, string>;
  readonly otherElements: readonly LrmxElement[];
};

/** A form has some 90 elements, and no attributes, which count as elements here. */
const mostElements = 2_000;

type Draft = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (string | Draft)[];
};

const fieldByElement: ReadonlyMap<string, LrmxField> = new Map(
  lrmxFieldKeys.map((key) => [lrmxFields[key].element, key]),
);
const memberFieldByElement: ReadonlyMap<string, MemberField> = new Map(
  memberFieldKeys.map((key) => [memberFields[key].element, key]),
);

/** Reads the markup of one person by name, in any order. What it does not know, it keeps. */
export function readMarkup(markup: string, warnings: WarningList): Result<LrmxMarkup, LrmxRefusal> {
  const root = treeOf(markup);
  if (!root.ok) return root;
  return root.value.name === personElement ? ok(sortedOut(root.value, warnings)) : refused("lrmx.not-a-form");
}

function treeOf(markup: string): Result<Draft, LrmxRefusal> {
  const open: Draft[] = [];
  let root: Draft | null = null;
  let count = 0;
  const counted = (): "too-many-elements" | undefined => {
    count += 1;
    return count > mostElements ? "too-many-elements" : undefined;
  };
  const fault = walkXml<"too-many-elements">(markup, {
    open: (local, attributes, written) => {
      const draft = { name: knownName(local, written), attributes: plainAttributes(attributes), content: [] };
      open.at(-1)?.content.push(draft);
      root ??= draft;
      open.push(draft);
      return counted();
    },
    attribute: counted,
    close: () => {
      open.pop();
      return undefined;
    },
    text: (text) => {
      addText(open.at(-1)?.content, text);
      return undefined;
    },
  });
  if (fault !== null) return refused(`lrmx.${fault}` as const);
  return root === null ? refused("lrmx.damaged") : ok(root);
}

/** Text and CDATA that follow each other are one text. */
function addText(content: (string | Draft)[] | undefined, text: string): void {
  const last = content?.at(-1);
  if (content === undefined || text === "") return;
  if (typeof last === "string") content[content.length - 1] = last + text;
  else content.push(text);
}

/** The form has no name spaces: a prefix is dropped from what is known and becomes part of the name of what is not. */
function knownName(local: string, written: string): string {
  const known = fieldByElement.has(local) || memberFieldByElement.has(local);
  return known || [personElement, familyElement, memberElement, photoElement].includes(local) ? local : flat(written);
}

function plainAttributes(attributes: Attributes): Readonly<Record<string, string>> {
  const kept = Object.entries(attributes).filter(([name]) => !/^xmlns(?::|$)/u.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [flat(name), value]));
}

function flat(name: string): string {
  return name.replaceAll(":", "_");
}

function sortedOut(root: Draft, warnings: WarningList): LrmxMarkup {
  const texts = new Map<LrmxField, string>();
  const family: MemberMarkup[] = [];
  const otherElements: LrmxElement[] = [];
  let photo: LrmxPhoto | null = null;
  for (const [place, child] of childrenOf(root, warnings).entries()) {
    const key = fieldByElement.get(child.name);
    if (key !== undefined) keep(texts, key, lrmxFields[key].kind, child, otherElements, warnings);
    else if (child.name === familyElement) family.push(...membersOf(child, warnings));
    else if (child.name === photoElement && photo === null) photo = readPhoto(textOf(child, warnings));
    else {
      otherElements.push(child);
      const code = child.name === photoElement ? "repeated-element" : "unknown-element";
      warnings.add(code, child.name, innerText(child), place + 1);
    }
  }
  return { texts, family, photo, otherElements };
}

function membersOf(container: Draft, warnings: WarningList): readonly MemberMarkup[] {
  return itemsOf(childrenOf(container, warnings), warnings).map((children, place) => {
    const texts = new Map<MemberField, string>();
    const otherElements: LrmxElement[] = [];
    for (const child of children) {
      const key = memberFieldByElement.get(child.name);
      if (key !== undefined) keep(texts, key, memberFields[key].kind, child, otherElements, warnings);
      else {
        otherElements.push(child);
        warnings.add("unknown-element", child.name, innerText(child), place + 1);
      }
    }
    return { texts, otherElements };
  });
}

/** Elements of a family that stand outside any item make an item of their own. */
function itemsOf(children: readonly Draft[], warnings: WarningList): readonly (readonly Draft[])[] {
  const items: (readonly Draft[])[] = [];
  let loose: Draft[] | null = null;
  for (const child of children) {
    if (child.name === memberElement) {
      items.push(childrenOf(child, warnings));
      loose = null;
    } else if (loose === null) items.push((loose = [child]));
    else loose.push(child);
  }
  return items;
}

/** The first filled element of a name counts; a second one that says something else is kept beside it. */
function keep<K>(
  texts: Map<K, string>,
  key: K,
  kind: FieldKind,
  child: Draft,
  others: LrmxElement[],
  warnings: WarningList,
): void {
  const text = textOf(child, warnings);
  const before = fieldText(kind, texts.get(key) ?? "");
  if (before === "") texts.set(key, text);
  else if (!["", before].includes(fieldText(kind, text))) {
    others.push(child);
    warnings.add("repeated-element", child.name, text);
  }
}

function childrenOf(element: Draft, warnings: WarningList): readonly Draft[] {
  return element.content.filter((part) => {
    if (typeof part === "string" && part.trim() !== "") warnings.add("stray-text", element.name, part.trim());
    return typeof part !== "string";
  });
}

/** The text of a field. An element inside it is a line break (br) or marks letters up; its text stays where it was. */
function textOf(element: Draft, warnings: WarningList): string {
  const marked = element.content.some((part) => typeof part !== "string" && !isBreak(part));
  if (marked) warnings.add("nested-element", element.name, innerText(element));
  return innerText(element);
}

function innerText(element: Draft): string {
  return element.content
    .map((part) => (typeof part === "string" ? part : isBreak(part) ? `\n${innerText(part)}` : innerText(part)))
    .join("");
}

function isBreak(element: Draft): boolean {
  return element.name.toLowerCase() === "br";
}
