import type { ImportsRefusal, UndoFault } from "../../imports/types";

export const importsRefusals = {
  "imports.not-found": "没有找到这个导入批次，请返回列表。",
  "imports.already-undone": "这个批次已经全部撤销，不需要再办理。",
  "imports.nothing-noted": "这个批次是较早版本导入的，没有留存逐行记录，不能撤销。",
  "imports.only-corrections": "这个批次只提出了处分更正，更正都已由两人办结，不随批次撤销；确有错误的，请在该同志的“处分登记的更正”中另行提出。",
  "imports.nothing-to-undo": "这个批次的内容都已有后续改动，没有可以撤销的。请逐人在档案中更正。",
} as const satisfies Record<Exclude<ImportsRefusal, `access.${string}`>, string>;

export const undoFaultSentences: Readonly<Record<UndoFault, string>> = {
  "changed-since": "导入之后又有改动",
  "closed-to-you": "现由其他机关管理、超出您的职务层次范围，或者涉及您本人、亲属，请由有权限的人员撤销",
  "used-since": "导入之后已被选任事项等引用",
  "needed-by-kept": "有未撤销的人员或者机构在使用",
};
