/** Writes the roster workbook of 300 further people: `tsx --conditions=react-server prisma/seed/roster-fixture.ts`. */
import fs from "node:fs";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { buildRosterFacts } from "./roster/roster-facts";

const file = "tests/fixtures/roster-300.xlsx";
const facts = buildRosterFacts();
const bytes = await writeRoster(facts);
fs.mkdirSync("tests/fixtures", { recursive: true });
fs.writeFileSync(file, bytes);
console.log(`${file}: ${facts.cadres.length} people, ${facts.units.length} units, ${bytes.length} bytes`);
