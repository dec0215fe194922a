import { formatPartialDate, parseFormDate } from "@/lib/formats/dates";
import type { LrmxElement } from "@/lib/formats/lrmx/types";
import { membersIn, otherElementsIn } from "@/lib/people/document/family-values";
import type { ExchangeKey } from "@/lib/people/document/exchanged";

/** A value of a file in lines for reading: dates with dots, relatives one a line, a photo as a word. */
export function shownLines(key: ExchangeKey, value: string): readonly string[] {
  if (value === "") return ["（空）"];
  if (key === "birth" || key === "workStart" || key === "agedOutIn") return [dated(value)];
  if (key === "photo") return [`照片（${value.slice(0, 8)}）`];
  if (key === "otherElements") {
    return otherElementsIn(value).map((element) => `${element.name}：${textOf(element)}`);
  }
  if (key !== "family") return value.split("\n");
  return membersIn(value).map(({ relation, name, birth, politicalStatus, employerAndPost }) =>
    [relation, name, birth === "" ? "" : dated(birth), politicalStatus, employerAndPost]
      .filter((part) => part !== "")
      .join("，"),
  );
}

function dated(value: string): string {
  const read = parseFormDate(value);
  return read?.exact === true ? formatPartialDate(read.date) : value;
}

function textOf({ content }: LrmxElement): string {
  return content.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}
