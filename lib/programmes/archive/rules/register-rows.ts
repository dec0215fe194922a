import * as choices from "@/lib/formats/roster/choices";
import type { ChoiceList } from "@/lib/formats/roster/columns";
import { date, oneOf } from "@/lib/formats/roster/columns";
import { registerKindNames } from "@/lib/messages/zh-CN/people-words";
import { registerKinds } from "@/lib/people/types";
import type { GridRules, StoredValues } from "./grid-rules";

/** The words are the product's own and stand in no code table: nothing but a choice is understood. */
const kindChoices: ChoiceList = {
  ...choices.experienceKinds,
  choices: registerKinds.map((kind) => ({ label: registerKindNames[kind], code: kind })),
  choiceOf: () => null,
};

const same = (values: StoredValues): StoredValues => values;

/**
 * Home visits and reports of major matters (SU-10): that it was and on which day, and no more. There is no column for words, and none may
 * be added: what was seen at somebody's home or reported about him stays outside.
 */
export const registerRules: GridRules = {
  title: "家访和重大事项报告",
  table: "register_row",
  fieldClass: "protected",
  columns: {
    on: date("日期", true, { hint: "年月日", sample: "2026.03.03" }),
    kind: oneOf("种类", true, kindChoices, { hint: "从下拉列表选择；只登记种类，不登记内容", sample: "家访" }),
  },
  widths: { kind: 12 },
  long: [],
  suggestions: {},
  order: `t."on", t.id`,
  unique: null,
  ordered: false,
  notInFuture: ["on"],
  spans: false,
  needsReason: false,
  addOnly: false,
  mostRows: 200,
  complete: same,
  shown: same,
  anchor: "registers",
};
