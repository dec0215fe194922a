import { withClient } from "./postgres.mjs";

export const appLogin = "xuanren_app";

/** Roles the first migration makes; the app's login may take any of them, and by itself has none of their rights. */
export const appRoles = ["app_rw", "ballot_rw", "record_ins", "scratch_rw"];

/** Creates the database if the server has none of that name. */
export async function ensureDatabase(server, name) {
  await withClient(server.ownerUrl("postgres"), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/** Removes the database with everything in it. */
export async function dropDatabase(server, name) {
  await withClient(server.ownerUrl("postgres"), async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

/**
 * Makes the app's login, or gives it the password named, and lets it take the app's roles. To be run after migrating;
 * running it again changes nothing.
 * @param {string} ownerUrl
 * @param {{ login: string, password: string }} app
 */
export async function grantAppLogin(ownerUrl, { login, password }) {
  await withClient(ownerUrl, async (client) => {
    const name = client.escapeIdentifier(login);
    const { rows } = await client.query(
      "select coalesce(array_agg(rolname::text), '{}') as names, current_database() as database from pg_roles where rolname = any($1)",
      [[...appRoles, login]],
    );
    const missing = appRoles.filter((role) => !rows[0].names.includes(role));
    if (missing.length > 0) throw new Error(`The migrations made no role ${missing.join(", ")}.`);
    const verb = rows[0].names.includes(login) ? "alter" : "create";
    await client.query(`${verb} role ${name} login noinherit password ${client.escapeLiteral(password)}`);
    for (const role of appRoles) await client.query(`grant ${role} to ${name}`);
    await client.query(`grant connect on database ${client.escapeIdentifier(rows[0].database)} to ${name}`);
  });
}

/** Throws where the character type of the database yields no trigrams for Chinese: search would find nothing. */
export async function checkTrigrams(ownerUrl) {
  await withClient(ownerUrl, async (client) => {
    await client.query("create extension if not exists pg_trgm");
    const { rows } = await client.query("select cardinality(show_trgm('张三丰')) as trigrams");
    if (rows[0].trigrams === 0) {
      throw new Error("The database yields no trigrams for Chinese. Create it with a UTF-8 locale, such as C.UTF-8.");
    }
  });
}
