import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fieldLabels } from "./fields";

const componentFiles = fs.readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));

test("a refused field is named: 0 fields of the forms are without a word for it", () => {
  const names = componentFiles.flatMap((file) => {
    const source = fs.readFileSync(path.join("components", file), "utf8");
    return [...source.matchAll(/<Field\b[^>]*?\bname="([A-Za-z.]+)(?:\[\])?"/g)].map(([, name = ""]) => name);
  });
  expect(names.length).toBeGreaterThan(200);
  const last = (name: string) => name.split(".").at(-1) ?? name;
  expect([...new Set(names)].filter((name) => fieldLabels[name] === undefined && fieldLabels[last(name)] === undefined)).toEqual([]);
});
