/**
 * Applies the migrations to the database of MIGRATE_DATABASE_URL, the owner's login, and lets the login named in
 * DATABASE_URL take the app's roles.
 */
import { grantAppLogin } from "./lib/databases.mjs";
import { migrate } from "./lib/migrate.mjs";

const { MIGRATE_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
if (!ownerUrl || !appUrl) throw new Error("Set MIGRATE_DATABASE_URL (the owner's login) and DATABASE_URL (the app's).");

for (const name of await migrate(ownerUrl)) console.log(`applied ${name}`);
const { username, password } = new URL(appUrl);
await grantAppLogin(ownerUrl, { login: decodeURIComponent(username), password: decodeURIComponent(password) });
