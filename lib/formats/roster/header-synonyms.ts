/**
 * Other words for a heading, as rosters of other programs and earlier years write them. Compared without blanks, stars,
 * brackets and what stands in them, line breaks and case.
 */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  身份证号: ["身份证号码", "公民身份号码", "公民身份证号码", "居民身份证号", "身份证", "证件号码", "身份号码"],
  姓名: ["名字", "干部姓名", "人员姓名"],
  出生年月: ["出生日期", "出生时间", "生日", "出生年月日"],
  民族: ["民族名称"],
  籍贯: ["祖籍"],
  出生地: ["出生地点"],
  政治面貌: ["党派", "政治身份"],
  入党时间: ["入党日期", "入党年月", "加入中国共产党时间", "入党(团)时间"],
  参加工作时间: ["工作时间", "参工时间", "参加工作年月", "参加工作日期", "工作年月"],
  机构编码: ["单位编码", "单位代码", "机构代码", "所在单位编码", "工作单位编码"],
  机构名称: ["单位名称", "机构全称", "单位全称", "工作单位"],
  干部身份: ["人员身份", "身份类别", "编制类型", "身份"],
  现职务层次: ["职务层次", "现任职务层次", "现职级", "现任职级", "职级"],
  任现层次时间: ["任现职务层次时间", "任现职级时间", "任同层次时间", "任现职级年月"],
  现任职务编码: ["现任职务代码", "任职编码"],
  任现职时间: ["任现职务时间", "现职务任职时间", "任现职年月", "任现职日期"],
  职务编码: ["职务代码", "职位编码", "岗位编码"],
  职务名称: ["职务", "职位名称", "岗位名称"],
  职务层次: ["层次", "职级层次", "职务级别"],
  核定职数: ["核定数", "职数"],
  起始时间: ["开始时间", "起始年月", "起", "开始年月", "任职开始时间"],
  结束时间: ["终止时间", "截止时间", "结束年月", "止", "任职结束时间"],
  所在单位: ["工作单位", "单位"],
  担任职务: ["职务", "岗位"],
  教育类别: ["教育类型", "学习形式"],
  院校及专业: ["毕业院校系及专业", "毕业院校及专业", "学校及专业"],
  毕业时间: ["毕业年月", "毕业日期"],
  称谓: ["关系", "与本人关系"],
  工作单位及职务: ["单位及职务", "工作单位和职务"],
  年度: ["考核年度", "年份"],
  考核等次: ["考核结果", "等次", "年度考核结果"],
};

/** A heading in its one form: no blanks, stars or brackets with what stands in them. */
export function plainHeader(text: string): string {
  return text
    .slice(0, 100)
    .normalize("NFKC")
    .replace(/\([^()]{0,60}\)|[\s*:]+/gu, "")
    .toLowerCase();
}

/** Forms in which a heading of the template may stand in a file: its own and its synonyms, the own first. */
export function formsOfHeader(header: string): readonly string[] {
  return [header, ...(synonyms[header] ?? [])].map(plainHeader);
}
