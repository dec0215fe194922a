import { matchCode, type CodeBook, type CodeMatch } from "@/lib/formats/code-tables/code-table";
import { politicalStatuses } from "@/lib/formats/code-tables/political-status";
import { codeSubjects } from "@/lib/formats/code-tables/subjects";
import { parseFormDate, type PartialDate } from "@/lib/formats/dates";
import type { PartyEntry } from "./types";

const party: CodeMatch = { table: politicalStatuses.id, code: "01", label: "中共党员" };
const dateIn = /\d{4}\s*(?:年\s*\d{1,2}\s*月?|[.\-/]\s*\d{1,2}(?:[.\-/]\s*\d{1,2})?|\d{2,4})?/u;
/** Words around a party's name that say nothing more. */
const fillers = /[\s()（）【】[\]:：,，]|(?:加入|参加)(?:中国共产党)?|入党|入会|入社|入盟/gu;

/**
 * Reads 入党时间, which is free text: `200206` (the Party), `民建`, `无党派`, `199306；九三学社`, `九三学社（2001.05）`.
 *
 * @returns one entry for each part between `；` and `、`; a part that is not understood has neither status nor date.
 */
export function parseParty(text: string, book: CodeBook): readonly PartyEntry[] {
  return text
    .split(/[；;、\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => entryOf(part, book));
}

function entryOf(text: string, book: CodeBook): PartyEntry {
  const statusOf = (words: string): CodeMatch | null => matchCode(codeSubjects.politicalStatus, words, book);
  const plain = text.normalize("NFKC");
  const alone = statusOf(plain);
  if (alone !== null) return { text, politicalStatus: alone, joined: null };
  const written = dateIn.exec(plain)?.[0] ?? "";
  const joined: PartialDate | null = parseFormDate(written)?.date ?? null;
  const rest = (joined === null ? plain : plain.replace(written, "")).replace(fillers, "");
  const named = statusOf(rest);
  if (named !== null) return { text, politicalStatus: named, joined };
  return joined !== null && rest === ""
    ? { text, politicalStatus: party, joined }
    : { text, politicalStatus: null, joined: null };
}
