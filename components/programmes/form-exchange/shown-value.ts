import { formatPartialDate, parseFormDate } from "@/lib/formats/dates";
import type { LrmxElement } from "@/lib/formats/lrmx/types";
import { membersIn } from "@/lib/programmes/form-exchange/document/family";
import type { ExchangeKey } from "@/lib/programmes/form-exchange/types";

/** A value of a file in lines for reading: dates with dots, relatives one a line, a photo as a word. */
export function shownLines(key: ExchangeKey, value: string): readonly string[] {
  if (value === "") return ["（空）"];
  switch (key) {
    case "birth":
    case "workStart":
    case "agedOutIn":
      return [dated(value)];
    case "photo":
      return [`照片（${value.slice(0, 8)}）`];
    case "family":
      return membersIn(value).map(({ relation, name, birth, politicalStatus, employerAndPost }) =>
        [relation, name, birth === "" ? "" : dated(birth), politicalStatus, employerAndPost]
          .filter((part) => part !== "")
          .join("，"),
      );
    case "otherElements":
      return (JSON.parse(value) as readonly LrmxElement[]).map((element) => `${element.name}：${textOf(element)}`);
    default:
      return value.split("\n");
  }
}

function dated(value: string): string {
  const read = parseFormDate(value);
  return read?.exact === true ? formatPartialDate(read.date) : value;
}

function textOf({ content }: LrmxElement): string {
  return content.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}
