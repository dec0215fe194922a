import { cadreIdentities, ethnicities, levels, politicalStatuses, sexes } from "./choices";
import { idNumber, month, oneOf, text } from "./columns";

export const idNumberHint = "18 位，单元格为文本格式";

export const cadreColumns = {
  idNumber: idNumber("身份证号", { hint: idNumberHint, sample: "990102198104160281" }),
  name: text("姓名", true, { maxLength: 50, form: "name", hint: "两字姓名中间不加空格", sample: "沈知秋" }),
  sex: oneOf("性别", true, sexes, { hint: "男或女", sample: "女" }),
  birth: month("出生年月", true, { hint: "以干部档案认定的为准", sample: "1981.04" }),
  ethnicity: oneOf("民族", true, ethnicities, { hint: "写全称", sample: "汉族" }),
  nativePlace: text("籍贯", true, { maxLength: 50, hint: "省和县（市）", sample: "云岭澜石" }),
  birthPlace: text("出生地", true, { maxLength: 50, hint: "省和县（市）", sample: "云岭澜石" }),
  politicalStatus: oneOf("政治面貌", true, politicalStatuses, { hint: "从下拉列表选择", sample: "中共党员" }),
  partyJoined: month("入党时间", false, { hint: "中共党员、预备党员必填", sample: "2003.06" }),
  workStart: month("参加工作时间", true, { hint: "年月", sample: "2004.07" }),
  unitCode: text("机构编码", true, { maxLength: 40, form: "code", hint: "人事关系所在机构", sample: "YZ-JT" }),
  cadreIdentity: oneOf("干部身份", true, cadreIdentities, { hint: "从下拉列表选择", sample: "公务员" }),
  levelNow: oneOf("现职务层次", true, levels, { hint: "从下拉列表选择", sample: "县处级副职" }),
  levelSince: month("任现层次时间", false, { hint: "知道到日的写到日", sample: "2019.03.12" }),
  currentPostCode: text("现任职务编码", false, {
    maxLength: 40,
    form: "code",
    hint: "与“职务”表的职务编码一致",
    sample: "YZ-JT-02",
  }),
  currentPostSince: month("任现职时间", false, { hint: "填了现任职务编码的必填", sample: "2021.05.08" }),
} as const;
