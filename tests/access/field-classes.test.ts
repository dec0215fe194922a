import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { fieldClasses } from "@/lib/access/field-classes";

/** Tables with their columns, as prisma/schema writes them. */
function schemaColumns(): Map<string, string[]> {
  const folder = "prisma/schema";
  const source = fs
    .readdirSync(folder)
    .map((file) => fs.readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");
  const models = [...source.matchAll(/^model (\w+) \{(.*?)^\}/gmsu)];
  const modelNames = new Set(models.map(([, name]) => name));
  return new Map(
    models.map(([, name, body = ""]) => {
      const table = /@@map\("(\w+)"\)/u.exec(body)?.[1] ?? name ?? "";
      const columns = [...body.matchAll(/^\s+(\w+)\s+(\w+)/gmu)].flatMap(([, column, type]) =>
        column === undefined || modelNames.has(type) ? [] : [column],
      );
      return [table, columns];
    }),
  );
}

describe("field classes", () => {
  const schema = schemaColumns();

  it("name every table of the schema and no other", () => {
    expect(Object.keys(fieldClasses).sort()).toEqual([...schema.keys()].sort());
  });

  it.each([...schema])("%s: every column has one class and one purpose", (table, columns) => {
    const rules = fieldClasses[table] ?? {};
    expect(Object.keys(rules).sort()).toEqual([...columns].sort());
    expect(Object.values(rules).filter((rule) => rule.purpose.length < 2)).toEqual([]);
  });

  it("keep ID numbers, kin and family protected, sanctions, counts of votes and heard opinions closed", () => {
    expect(fieldClasses.cadre?.idNumber?.class).toBe("protected");
    expect(fieldClasses.family_member?.name?.class).toBe("protected");
    expect(fieldClasses.kinship?.bId?.class).toBe("protected");
    expect(fieldClasses.sanction?.kind?.class).toBe("closed");
    expect(fieldClasses.round?.tally?.class).toBe("closed");
    expect(fieldClasses.heard_opinion?.opinion?.class).toBe("closed");
  });
});
