import { withClient } from "../postgres.mjs";
import { demoPassword } from "@/prisma/seed/sign-ins";

/** Signs in as the user with a plain form, without script; returns the cookie header. */
export async function signIn(address: string, user: string): Promise<string> {
  const page = await (await fetch(`${address}/sign-in`)).text();
  const form = /<form[^>]*>([\s\S]*?)<\/form>/.exec(page)?.[1] ?? "";
  const data = new FormData();
  for (const [field] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(field, "name");
    if (name !== null) data.append(name, attribute(field, "value") ?? "");
  }
  data.set("signIn", user);
  data.set("password", demoPassword);
  const answer = await fetch(`${address}/sign-in`, { method: "POST", body: data, redirect: "manual", headers: { Origin: address } });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  if (cookies.length === 0) throw new Error(`signing in failed: ${String(answer.status)}`);
  return cookies.join("; ");
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`${name}="([^"]*)"`).exec(tag);
  return found === null ? null : (found[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** The ten main pages of performance.md with ids from the database. */
export async function mainPages(ownerUrl: string): Promise<readonly { readonly name: string; readonly path: string }[]> {
  return withClient(ownerUrl, async (client) => {
    const id = async (sql: string) => String(((await client.query(sql)).rows[0] as { id: string } | undefined)?.id ?? "");
    const running = await id(`select id from "case" where stage = 'notice' limit 1`);
    return [
      { name: "desk", path: "/desk" },
      { name: "people list", path: "/people" },
      { name: "person", path: `/people/${await id(`select "cadreId" as id from "case" where stage = 'notice' limit 1`)}` },
      { name: "posts and teams", path: "/posts" },
      { name: "motion list", path: "/motions" },
      { name: "motion", path: `/motions/${await id(`select "motionId" as id from "case" where stage = 'notice' limit 1`)}` },
      { name: "case", path: `/cases/${running}` },
      { name: "meeting", path: `/meetings/${await id(`select id from meeting where kind = 'standingCommittee' order by "on" limit 1`)}` },
      { name: "supervision", path: "/supervision" },
      { name: "record", path: "/record" },
    ];
  });
}

/** Compressed bytes of the scripts a page loads. */
export async function scriptBytes(address: string, path: string, cookie: string): Promise<number> {
  const page = await (await fetch(`${address}${path}`, { headers: { Cookie: cookie } })).text();
  const sources = new Set([...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&")));
  let bytes = 0;
  for (const source of sources) {
    const answer = await fetch(new URL(source, address), { headers: { "Accept-Encoding": "gzip" } });
    const { gzipSync } = await import("node:zlib");
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).byteLength;
  }
  return bytes;
}
