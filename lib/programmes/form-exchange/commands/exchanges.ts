import "server-only";
import type { Instant, LegalDate } from "@/lib/kernel/dates";
import { isoOf } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { derivedValues } from "@/lib/people/document/form-values";
import { readArchivePeopleIn } from "../queries/people";
import type { ExchangeKey, KeptText } from "@/lib/people/document/exchanged";
import { mostExchanges } from "../types";

type Values = Readonly<Partial<Record<ExchangeKey, string>>>;

/** What came in or went out about one person. */
export type Exchange = {
  readonly cadreId: string;
  readonly values: Values;
  /** fields whose text was taken from a file */
  readonly taken: readonly ExchangeKey[];
  /** Version of the file, empty when none was read */
  readonly version: string;
};

/**
 * Keeps what was said, for the next comparison; and of the fields that were taken the file's own text, beside what the
 * archive now says of them: an export writes that text again as long as the archive does not change.
 */
export async function keepExchangesIn(
  tx: WriteTx,
  exchanges: readonly Exchange[],
  how: { readonly kind: "export" | "import"; readonly now: Instant; readonly today: LegalDate },
): Promise<void> {
  const people = await readArchivePeopleIn(
    tx,
    exchanges.map(({ cadreId }) => cadreId),
    how.today,
  );
  const byId = new Map(people.map((person) => [person.cadreId, person]));
  for (const { cadreId, values, taken, version } of exchanges) {
    const person = byId.get(cadreId);
    if (person === undefined) continue;
    const derived = derivedValues(person.facts, how.today);
    const fresh = taken.flatMap((key): readonly (readonly [string, KeptText])[] => {
      const text = values[key];
      return text === undefined ? [] : [[key, { text, basis: derived[key] }]];
    });
    const versions = version === "" ? [] : ([["version", { text: version, basis: "" }]] as const);
    const all = { ...person.exchanged?.kept, ...Object.fromEntries([...fresh, ...versions]) };
    const kept = Object.fromEntries(
      Object.entries(all).filter(([key, { text, basis }]) => key === "version" || text !== basis),
    );
    const history = person.exchanged?.history ?? [];
    const latest = { kind: how.kind, at: isoOf(how.now), values: { ...history[0]?.values, ...values } };
    const data = { history: [latest, ...history].slice(0, mostExchanges), kept };
    await tx.formExchange.upsert({ where: { cadreId }, create: { cadreId, ...data }, update: data });
  }
}
