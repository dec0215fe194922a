import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import type { CodeNaming, CodeStatus } from "@/lib/formats/code-tables/code-table";
import { codeBook, findCode } from "@/lib/formats/code-tables/code-table";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { confirmHindrance, endHindrance } from "./policy";
import { readAllLocalCodesIn } from "./queries";
import { allSubjects, rowsOf, standsForItself, strangeRowsOf, subjectOf, type CodeRow, type StrangeRow } from "./rules";
import { codesPageSize, codesQuerySchema, type CodesQuery } from "./schema";
import type { CodesRefusal, LocalCodeAt } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type Refused = { readonly refusal: AccessRefusal };

export type TableHead = {
  readonly id: string;
  readonly name: string;
  readonly status: CodeStatus;
  readonly naming: CodeNaming;
  readonly rowCount: number;
};

export type CodesPage = {
  readonly query: CodesQuery;
  readonly subjects: readonly {
    readonly key: string;
    readonly name: string;
    readonly tables: readonly TableHead[];
    readonly inForce: number;
    readonly proposed: number;
    /** what the word that was looked for means in this list; null: nothing, or nothing was looked for */
    readonly found: { readonly labels: readonly string[]; readonly naming: CodeNaming | "local" | null } | null;
  }[];
};

/** All lists with their tables, and what a word means in each; a refusal for roles that see no settings. One statement. */
export async function loadCodes(params: SearchParams): Promise<CodesPage | Refused> {
  const { actor } = await requireVisit();
  const permission = may(actor, "settings.view");
  if (!permission.allowed) return { refusal: permission.reason };
  const query = codesQuerySchema.parse(params);
  const locals = await reading(actor, (tx) => readAllLocalCodesIn(tx, null));
  const book = codeBook(locals.filter(({ state }) => state === "inForce"));
  const subjects = allSubjects.map((subject) => {
    const own = locals.filter(({ subject: key }) => key === subject.key);
    const finding = findCode(subject, query.q, book);
    const found =
      finding.kind === "unknown"
        ? null
        : finding.kind === "found"
          ? { labels: [finding.match.label], naming: finding.naming }
          : { labels: finding.labels, naming: null };
    return {
      key: subject.key,
      name: subject.name,
      tables: headsOf(subject.tables),
      inForce: own.filter(({ state }) => state === "inForce").length,
      proposed: own.filter(({ state }) => state === "proposed").length,
      found,
    };
  });
  return { query, subjects: query.q === "" ? subjects : subjects.filter(({ found }) => found !== null) };
}

export type ShownLocalCode = LocalCodeAt & {
  /** label of the shipped row it means; "" where rows stand for themselves */
  readonly meansLabel: string;
  /** why the visitor may not; null when he may */
  readonly confirming: AccessRefusal | CodesRefusal | null;
  readonly ending: AccessRefusal | CodesRefusal | null;
};

export type CodeSubjectPage = {
  readonly query: CodesQuery;
  readonly key: string;
  readonly name: string;
  readonly tables: readonly TableHead[];
  readonly rows: readonly CodeRow[];
  readonly rowCount: number;
  readonly strangeRows: readonly StrangeRow[];
  readonly locals: readonly ShownLocalCode[];
  /** rows a new word may mean; empty where rows stand for themselves */
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  /** why the visitor may not propose a word; null when he may */
  readonly proposing: AccessRefusal | null;
};

/** One list with its rows and what was added to it here; null when there is none. One statement. */
export async function loadCodeSubject(key: string, params: SearchParams): Promise<CodeSubjectPage | Refused | null> {
  const { actor } = await requireVisit();
  const permission = may(actor, "settings.view");
  if (!permission.allowed) return { refusal: permission.reason };
  const subject = subjectOf(key);
  if (subject === null) return null;
  const query = codesQuerySchema.parse(params);
  const locals = await reading(actor, (tx) => readAllLocalCodesIn(tx, key));
  const [own] = subject.tables;
  const rows = rowsOf(subject, locals, query.q);
  const start = (query.page - 1) * codesPageSize;
  return {
    query,
    key,
    name: subject.name,
    tables: headsOf(subject.tables),
    rows: rows.slice(start, start + codesPageSize),
    rowCount: rows.length,
    strangeRows: strangeRowsOf(subject),
    locals: locals.map((local) => ({
      ...local,
      meansLabel: own.items.find(({ code }) => code === local.means)?.label ?? "",
      confirming: confirmHindrance(actor, local),
      ending: endHindrance(actor, local),
    })),
    choices: standsForItself(subject) ? [] : own.items.map(({ code, label }) => ({ code, label })),
    proposing: hindrance(actor, "settings.proposeCode"),
  };
}

function headsOf(
  tables: readonly (Omit<TableHead, "rowCount"> & { readonly items: readonly unknown[] })[],
): readonly TableHead[] {
  return tables.map(({ id, name, status, naming, items }) => ({ id, name, status, naming, rowCount: items.length }));
}
