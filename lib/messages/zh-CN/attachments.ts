import type { AttachmentsRefusal } from "../../attachments/types";

export const attachmentsRefusals = {
  "attachments.empty": "请选择要上传的文件，所选文件是空的。",
  "attachments.too-large": "文件超过 20 MB，请压缩或拆分后再上传。",
  "attachments.wrong-type": "只能上传 PDF、PNG、JPEG、DOCX 或 XLSX 文件，请转换格式后再上传。",
  "attachments.not-found": "没有找到这份材料或它所属的事项，请刷新页面。",
  "signature.same-person": "签字须由录入人以外的人核对，请交由另一名工作人员办理。",
  "signature.already-checked": "这项签字已经核对过，请刷新页面。",
  "signature.no-scan": "没有扫描件的签字只算已录入，不能核对。请先补附签字扫描件，再由另一人对照核对。",
  "signature.not-found": "没有找到这项签字，请刷新页面。",
  "signature.in-future": "签字日期晚于今天，请核对。",
} as const satisfies Record<AttachmentsRefusal, string>;

/** What a file of a case is. */
export const filePurposeNames = {
  scan: "签字扫描件",
  report: "考察材料",
  checkReply: "核查复函",
  minutes: "会议记录",
  correction: "更正依据",
  other: "其他材料",
} as const;

/** What a signature of a case stands under. */
export const signaturePurposeNames = {
  integrity: "廉洁自律结论性意见",
  report: "考察材料",
  processRecord: "全程纪实表",
  correction: "更正说明",
} as const;

/** The word of a stored purpose; the code itself only for one that no page offers. */
export function purposeName(names: Readonly<Record<string, string>>, purpose: string): string {
  return names[purpose] ?? purpose;
}
