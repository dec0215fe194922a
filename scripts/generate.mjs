/** Writes the generated sources: the database client and the types of the routes. */
import { generate } from "./lib/generate.mjs";

await generate();
