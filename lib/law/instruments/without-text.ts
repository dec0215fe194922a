import { legalDate, type LegalDate } from "@/lib/kernel/dates";
import type { InstrumentId } from "../citation";
import type { Instrument } from "./instrument";

const lastChecked = legalDate("2026-11-22");

/** Instruments of which no text was found: rules cite them with a paraphrase only, never a quotation. */
export const instrumentsWithoutText: readonly Instrument[] = [
  regulation("party-constitution-2022", "中国共产党章程", "中国共产党全国代表大会", "2022", legalDate("2022-10-22")),
  regulation(
    "supervision-2019",
    "干部选拔任用工作监督检查和责任追究办法",
    "中共中央办公厅",
    "2019",
    legalDate("2019-05-27"),
  ),
  regulation("assessment-2019", "党政领导干部考核工作条例", "中共中央办公厅", "2019", legalDate("2019-04-07")),
  regulation("civil-servant-assessment-2020", "公务员考核规定", "中共中央组织部", "2020", null),
  regulation(
    "organizational-measures-2021",
    "中国共产党组织处理规定（试行）",
    "中共中央办公厅",
    "2021",
    legalDate("2021-03-19"),
  ),
  regulation(
    "admonition-2015",
    "关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则",
    "中共中央组织部",
    "2015",
    null,
  ),
  regulation("accountability-2009", "关于实行党政领导干部问责的暂行规定", "中共中央办公厅、国务院办公厅", "2009", null),
  regulation("rotation-2006", "党政领导干部交流工作规定", "中共中央办公厅", "2006", legalDate("2006-08-06")),
  regulation(
    "personal-matters-2017",
    "领导干部报告个人有关事项规定",
    "中共中央办公厅、国务院办公厅",
    "2017",
    legalDate("2017-02-08"),
  ),
  regulation("personnel-file-2018", "干部人事档案工作条例", "中共中央办公厅", "2018", legalDate("2018-11-20")),
  regulation("training-2023", "干部教育培训工作条例", "中共中央", "2023", legalDate("2023-09-19")),
  regulation(
    "report-and-reviews-2010",
    "党委（党组）向全委会报告干部选拔任用工作并接受民主评议的办法",
    "中共中央组织部",
    "2010",
    null,
  ),
  regulation("rank-2019", "公务员职务与职级并行规定", "中共中央办公厅", "2019", legalDate("2019-06-01")),
];

/** Sources that are no law and oblige nobody by themselves. */
export const sourcesBesideLaw: readonly Instrument[] = [
  { ...beside("official-guidance"), title: "组织部门公开的问答与工作指引", issuer: "公开资料" },
  { ...beside("local-practice"), title: "各地公开的办法与做法", issuer: "各地公开资料" },
  { ...beside("local-report"), title: "各地公开的经验材料", issuer: "各地公开资料" },
  { ...beside("local-scheme"), title: "本单位方案", issuer: "本单位" },
];

function regulation(
  id: InstrumentId,
  title: string,
  issuer: string,
  edition: string,
  inForceFrom: LegalDate | null,
): Instrument {
  const source = "未取得原文；内容据二手资料";
  return { id, title, issuer, edition, inForceFrom, inForceTo: null, source, lastChecked, articles: [] };
}

function beside(id: InstrumentId): Omit<Instrument, "title" | "issuer"> {
  return { id, edition: "现行", inForceFrom: null, inForceTo: null, source: "不属于法规", lastChecked, articles: [] };
}
