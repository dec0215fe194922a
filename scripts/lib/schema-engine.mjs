import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { inRoot } from "./paths.mjs";

const schemaFolder = inRoot("prisma", "schema");

let started;

/** Where the engine leaves its last words before it gives up. */
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };

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

/**
 * The engine reads PostgreSQL's catalogue, whose type "char" the adapter does not know: it is passed through as text
 * and declared a character afterwards.
 */
function readingCatalogue(adapter) {
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query) => {
    let isCharacter = [];
    const forThisQuery = Object.create(adapter, {
      performIO: {
        value: async (sent) => {
          const result = await adapter.performIO(sent);
          isCharacter = result.fields.map((field) => field.dataTypeID === singleByteChar);
          for (const field of result.fields) if (field.dataTypeID === singleByteChar) field.dataTypeID = text;
          return result;
        },
      },
    });
    const result = await queryRaw.call(forThisQuery, query);
    const columnTypes = result.columnTypes.map((type, i) => (isCharacter[i] ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  return adapter;
}

function adapterFactory(url) {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => readingCatalogue(await connect());
  return bindMigrationAwareSqlAdapterFactory(factory);
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
  const files = schemaFiles();
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapterFactory(url));
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
  }
}
