import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { inRoot } from "./paths.mjs";

const schemaFolder = inRoot("prisma", "schema");

let started;

/** Node does not load the package's own entry, which imports the .wasm file as a module: so it is instantiated here. */
async function startEngine() {
  const glue = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = fs.readFileSync(fileURLToPath(new URL("schema_engine_bg.wasm", glue)));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** Every file of prisma/schema in name order, as the engine wants them. */
function schemaFiles() {
  return fs
    .readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => {
      const file = path.join(schemaFolder, name);
      return { path: file, content: fs.readFileSync(file, "utf8") };
    });
}

const singleByteChar = 18;
const text = 25;

/** The engine reads PostgreSQL's catalogue, whose type "char" the adapter does not know; as text the engine takes it. */
class CataloguePool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    for (const field of result.fields) if (field.dataTypeID === singleByteChar) field.dataTypeID = text;
    return result;
  }
}

/**
 * SQL that leads from a database to what prisma/schema says; "-- This is an empty migration." when they agree.
 * The table of applied migrations is left out of the comparison.
 * @param {string} url
 * @returns {Promise<string>}
 */
export async function diffToSchema(url) {
  started ??= startEngine();
  await started;
  const pool = new CataloguePool({ connectionString: url });
  const files = schemaFiles();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    const { stdout } = await schemaEngine.diff({
      from: { tag: "schemaDatasource", files, configDir: schemaFolder },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    });
    return stdout ?? "";
  } finally {
    schemaEngine.free();
    await pool.end();
  }
}
