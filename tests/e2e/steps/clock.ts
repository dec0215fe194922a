import { withClient } from "@/scripts/lib/postgres.mjs";

/**
 * Sets the clock of the test installation to nine in the morning (Asia/Shanghai) of the day, yyyy-mm-dd. The product has no
 * page for it: this is the owner's connection.
 */
export async function setClock(day: string): Promise<void> {
  await asOwner('update installation set "testNow" = $1 where id = 1', [`${day}T09:00:00+08:00`]);
}

/** The day the clock of the test installation shows, to set it again when a test has moved it elsewhere. */
export async function clockOfInstallation(): Promise<string> {
  const [row] = await asOwner(`select to_char("testNow" at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from installation`);
  return String(row?.day);
}

/** Rows of a query by the owner of the database: to look at what was stored, never to arrange it. */
export async function asOwner(
  query: string,
  values: readonly string[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const url = process.env.MIGRATE_DATABASE_URL;
  if (url === undefined) throw new Error("MIGRATE_DATABASE_URL is not set: the application server puts it there");
  return withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(query, [...values]);
    return rows;
  });
}

/** Leaves the seat of one member of the city's standing committee empty while `work` runs, and fills it again. */
export async function withEmptySeat<T>(title: string, since: string, work: () => Promise<T>): Promise<T> {
  const seat = "body = 'standingCommittee' and title = $1";
  await changeUnrecorded(`update committee_member set "to" = $2::date where ${seat}`, [title, since]);
  try {
    return await work();
  } finally {
    await changeUnrecorded(`update committee_member set "to" = null where ${seat}`, [title]);
  }
}

/** A change past the record: the turn of the record is moved by hand, so that no page made before it is given again. */
async function changeUnrecorded(query: string, values: readonly string[]): Promise<void> {
  await asOwner(query, values);
  await asOwner("select nextval('record_turn')");
}
