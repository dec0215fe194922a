import { SaxesParser } from "saxes";

export type XmlFault = "doctype" | "too-deep" | "damaged";

export type Attributes = Readonly<Record<string, string>>;

/** Each handler may end the walk by returning a fault of its own. Names come without their prefix; `written` has it. */
export type XmlHandlers<F> = {
  readonly open?: (name: string, attributes: Attributes, written: string) => F | undefined;
  readonly close?: (name: string) => F | undefined;
  readonly text?: (text: string) => F | undefined;
  /** called for each attribute before its element is opened */
  readonly attribute?: () => F | undefined;
};

const deepest = 64;
const chunkLength = 65_536;

/**
 * Walks an XML text that came from outside. A document type, more than 64 levels, an undefined entity or broken markup
 * ends the walk with a fault; nothing is ever expanded or fetched.
 *
 * @returns the first fault, or null when the text was read to its end.
 */
export function walkXml<F>(xml: string, handlers: XmlHandlers<F>): XmlFault | F | null {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let fault: XmlFault | F | null = null;
  let depth = 0;
  const note = (found: XmlFault | F | undefined): void => {
    if (fault === null && found !== undefined) fault = found;
  };
  parser.on("doctype", () => note("doctype"));
  parser.on("error", () => note("damaged"));
  const { attribute } = handlers;
  if (attribute !== undefined) parser.on("attribute", () => note(attribute()));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > deepest) note("too-deep");
    if (fault === null) note(handlers.open?.(localName(tag.name), tag.attributes, tag.name));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (fault === null) note(handlers.close?.(localName(tag.name)));
  });
  const onText = (text: string): void => {
    if (fault === null && depth > 0) note(handlers.text?.(text));
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  for (let at = 0; at < xml.length && fault === null; at += chunkLength) {
    parser.write(xml.slice(at, at + chunkLength));
  }
  if (fault === null) parser.close();
  return fault;
}

/** An attribute that carries a namespace prefix, whichever the writing program chose (r:id). */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key !== name && localName(key) === name)?.[1];
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
