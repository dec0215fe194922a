import { walkXml } from "@/lib/formats/workbook/xml";

/** A link of an office file's part to another part of the same file. */
export type WordRelation = { readonly id: string; readonly type: string; readonly target: string };

/** More links than this no form has. */
const mostRelations = 2_000;

/** The links in a `.rels` part; links that lead out of the file are left out. Empty for markup that is none. */
export function relationsIn(xml: string): readonly WordRelation[] {
  const relations: WordRelation[] = [];
  const fault = walkXml<"too-many">(xml, {
    open: (name, attributes) => {
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return undefined;
      relations.push({ id: attributes["Id"] ?? "", type: attributes["Type"] ?? "", target: attributes["Target"] ?? "" });
      return relations.length > mostRelations ? "too-many" : undefined;
    },
  });
  return fault === null ? relations : [];
}
