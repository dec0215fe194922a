import type { LrmxRefusal, LrmxWarning, LrmxWarningCode } from "../../formats/lrmx/types";
import type { CareerProblem } from "../../formats/resume/check-spans";

export const lrmxRefusals = {
  "lrmx.too-large": "文件超过 10 MB，没有读取。请确认选的是任免审批表文件，照片过大的请先缩小。",
  "lrmx.empty": "文件是空的，没有内容可以读取。请重新导出后再上传。",
  "lrmx.not-text": "文件的文字编码无法识别，没有读取。请在任免审批表编辑器中打开后另存，再上传。",
  "lrmx.doctype": "文件带有文档类型声明（DOCTYPE），任免审批表不会有这种内容，为安全起见没有读取。",
  "lrmx.entity": "文件带有实体声明（ENTITY），任免审批表不会有这种内容，为安全起见没有读取。",
  "lrmx.too-deep": "文件的层次过多，不是正常的任免审批表，为安全起见没有读取。",
  "lrmx.too-many-elements": "文件的项目超过 2000 个，不是正常的任免审批表，为安全起见没有读取。",
  "lrmx.damaged": "文件已损坏或者不完整，无法读取。请在任免审批表编辑器中打开后另存，再上传。",
  "lrmx.not-a-form": "这不是任免审批表文件（.lrmx），没有读取。请确认选对了文件。",
  "lrmx.too-many-family-members": "家庭成员超过 10 人，任免审批表最多 10 行，没有读取。请在编辑器中删减后再上传。",
  "lrmx.not-33-fields":
    "这不是 2.0 版任免表文件（.lrm），应有 33 项，没有读取。请在编辑器中打开后另存为 .lrmx，再上传。",
  "lrmx.picture-too-large": "照片文件（.pic）超过 10 MB，没有读取。请先缩小照片再上传。",
  "word.old-or-protected":
    "这是旧版 Word 文件（.doc）或者设有密码，没有读取。请用 Word 或者 WPS 打开，另存为“.docx”（不设密码）后再上传。",
  "word.unsafe": "Word 文件带有宏、嵌入的对象或者异常的内容，为安全起见没有读取。请只把任免审批表的表格复制到新文档，存为 .docx 后再上传。",
  "word.too-large": "Word 文件过大，没有读取。请缩小照片、删去表格以外的图片后再上传。",
  "word.doctype": "Word 文件带有文档类型声明（DOCTYPE），Word 和 WPS 不会写入这种内容，为安全起见没有读取。",
  "word.too-deep": "Word 文件的层次过多，不是正常的任免审批表，为安全起见没有读取。",
  "word.too-many-elements": "Word 文件的内容过多，不是正常的任免审批表，没有读取。请只留下任免审批表的表格后再上传。",
  "word.damaged": "Word 文件已损坏或者不完整，无法读取。请用 Word 或者 WPS 打开，另存为“.docx”后再上传。",
  "word.not-a-form":
    "这个 Word 文件中没有找到任免审批表，没有读取。请确认选对了文件；“姓名”“出生年月”等须是表格里的文字，不能是图片。",
  "word.too-many-forms": "这个 Word 文件中的任免审批表超过 200 份，没有读取。请分成几个文件后再上传。",
} as const satisfies Record<LrmxRefusal, string>;

const warningSentences: Readonly<Record<LrmxWarningCode, string>> = {
  "encoding-guessed": "文件没有写明编码，按 GBK 读取，请核对文字",
  "control-characters": "文件中有不可见的控制字符，已去掉",
  "bare-ampersand": "文件中有未转义的“&”，已按原字符读取",
  "unknown-element": "系统不认识的项目，内容已保留，导出时写回",
  "repeated-element": "同一项目出现两次且内容不同，第二次的内容另行保留",
  "nested-element": "项目中夹有格式标记，已只取文字",
  "stray-text": "项目之外有文字，没有读入",
  "reserved-field": "备用项中有内容，已另行保留",
  "extra-part": "学历学位一项的分隔多于规定，请核对",
  "too-long-for-editor": "超过编辑器的字数上限，打印时可能缩小或截断",
  "date-not-understood": "不是可识别的日期，已保留原文",
  "date-with-words": "日期带有文字说明，已取日期并保留原文",
  "label-not-understood": "不在代码表中，已保留原文",
  "label-ambiguous": "在代码表中有几种含义，已保留原文，请写全称",
  "label-local": "按本单位补充的代码理解，请核对",
  "party-not-understood": "看不出是何时加入何党派，已保留原文",
  "assessment-not-understood": "看不出是哪一年的考核结果，已保留原文",
  "school-lines-differ": "毕业院校的行数与学历学位不一致，请核对",
  "resume-not-understood": "简历中这一段没有识别出起止年月，请核对",
  "id-number-shape": "不是 18 位身份证号",
  "id-number-birth": "身份证号第 7 至 14 位不是真实的出生日期",
  "id-number-check-digit": "身份证号校验码不对，请核对每一位",
  "id-number-region": "身份证号前六位不在行政区划代码表中（含已撤销的），请核对",
  "birth-differs-from-id": "出生年月与身份证号不一致，以档案认定为准",
  "sex-differs-from-id": "性别与身份证号不一致，请核对",
  "photo-not-base64": "照片数据无法识别，已原样保留",
  "photo-unknown-kind": "照片不是 JPEG、PNG 或 BMP 图片，已原样保留",
  "education-mode-unknown": "看不出是全日制教育还是在职教育，没有读入，请在档案中补录",
  "age-differs": "表上的年龄与档案的出生年月不符，出生年月以档案为准，请核对",
  "age-only": "表上只有年龄，没有出生年月，请在档案中补录",
  "more-family-than-form": "家庭成员超过 7 人，打印的表格只有 7 行",
  "member-age-unusual": "家庭成员不满 18 岁或者超过 100 岁，请核对",
  "league-member-too-old": "共青团员已满 28 岁，请核对",
  "child-not-younger": "子女的出生年月不晚于本人，请核对",
};

/** "出生年月（第2行）：不是可识别的日期，已保留原文：“七二年”": what the reader of a form put up with, for the user. */
export function lrmxWarningSentence(warning: LrmxWarning, label: string): string {
  const row = warning.row > 0 ? `（第${warning.row}${warning.code === "unknown-element" ? "项" : "行"}）` : "";
  const place = label === "" ? "" : `${label}${row}：`;
  const read = warning.read === "" ? "" : `：“${warning.read}”`;
  return `${place}${warningSentences[warning.code]}${read}`;
}

/** What is odd about a row of a résumé; rows are counted from 1 for the user. */
export function careerProblemSentence(problem: CareerProblem): string {
  const row = `第${problem.row + 1}段`;
  switch (problem.kind) {
    case "reversed":
      return `${row}止于起之前，请核对年月`;
    case "out-of-order":
      return `${row}早于上一段，请按时间先后排列`;
    case "gap":
      return `${row}之前空缺 ${problem.months} 个月，请补齐`;
    case "overlap":
      return `${row}与第${problem.other + 1}段重叠 ${problem.months} 个月，请核对是否兼任或者在职学习`;
    case "open-before-last":
      return `${row}写到至今，但后面还有经历，请核对止于何时`;
  }
}
