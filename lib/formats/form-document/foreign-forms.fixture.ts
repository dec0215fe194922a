/**
 * Word files of the form as several offices would have made them, each in its own way: written by hand for the tests, all people
 * invented. Only the main part; a file around it is made by `wordFile` where a test needs one.
 */

type CellLook = { readonly span?: number; readonly down?: "restart" | "on"; readonly inside?: string };
export type CellText = string | readonly [text: string, look: CellLook];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A paragraph; "|" parts it into runs, as Word does where somebody typed twice. */
export const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${text
    .split("|")
    .map((run) => `<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${escaped(run).replaceAll("\t", '</w:t><w:tab/><w:t xml:space="preserve">')}</w:t></w:r>`)
    .join("")}</w:p>`;

const cellOf = (cell: CellText): string => {
  const [text, look] = typeof cell === "string" ? [cell, {} as CellLook] : cell;
  const span = look.span === undefined ? "" : `<w:gridSpan w:val="${look.span}"/>`;
  const down = look.down === undefined ? "" : look.down === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return `<w:tc><w:tcPr>${span}${down}</w:tcPr>${look.inside ?? text.split("\n").map(paragraph).join("")}</w:tc>`;
};

/** A table from its rows; a cell is its text, or text and look. */
export const table = (...rows: readonly (readonly CellText[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cellOf).join("")}</w:tr>`).join("")}</w:tbl>`;

export const wordDocument = (...blocks: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="w" xmlns:r="r" xmlns:a="a" xmlns:v="v" xmlns:mc="mc"><w:body>${blocks.join("")}<w:sectPr/></w:body></w:document>`;

const merged = (text: string, span: number): CellText => [text, { span }];
const first = (text: string, span = 1): CellText => [text, { span, down: "restart" }];
const goesOn = (span = 1): CellText => ["", { span, down: "on" }];

export const resumeText = [
  "2004.07--2010.03  云泽市澜石县交通局科员",
  "2010.03--2016.04  云泽市交通运输局办公室副主任、主任",
  "（其间：2012.09--2014.07 云岭大学公共管理专业在职研究生学习）",
  "2016.04--         云泽市交通运输局副局长",
].join("\n");

const portrait = '<w:p><w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r></w:p>';

/** As the usual template has it: 学历 and 学位 in rows of their own, labels with wide blanks, the photo merged over four rows. */
export const officeTemplate = wordDocument(
  table([..."干部任免审批表"]),
  table(
    ["姓　名", "陆秉然", "性　别", "男", "出生年月\n（　岁）", "1981.04\n（45岁）", ["", { down: "restart", inside: portrait }]],
    ["民　族", "汉　族", "籍　贯", "云岭澜石", "出生地", "云岭\n望川", goesOn()],
    ["入　党\n时　间", "2002.06", "参加工\n作时间", "2004.07", "健康状况", "健 康", goesOn()],
    ["专业技\n术职务", merged("高级工程师", 2), "熟悉专业\n有何专长", merged("道路工程", 2), goesOn()],
    [first("学　历\n学　位"), first("全日制\n教　育"), merged("大学", 2), first("毕业院校\n系及专业"), merged("云岭大学土木工程系道路工程专业", 2)],
    [goesOn(), goesOn(), merged("工学学士", 2), goesOn(), merged("", 2)],
    [goesOn(), first("在　职\n教　育"), merged("研究生", 2), first("毕业院校\n系及专业"), merged("云岭大学公共管理专业", 2)],
    [goesOn(), goesOn(), merged("公共管理硕士", 2), goesOn(), merged("云泽大学法学院", 2)],
    [merged("现　任　职　务", 2), merged("云泽市交通运输局副局长", 5)],
    [merged("拟　任　职　务", 2), merged("云泽市交通运输局局长", 5)],
    [merged("拟　免　职　务", 2), merged("云泽市交通运输局副局长", 5)],
    ["简\n\n历", merged(resumeText, 6)],
  ),
  table(
    ["奖\n惩\n情\n况", merged("2023年记三等功", 5)],
    ["年核\n度结\n考果", merged("2024年度优秀；2025年度称职", 5)],
    ["任\n免\n理\n由", merged("工作需要", 5)],
    [first("家庭主要成员及重要社会关系"), "称　谓", "姓　名", "年龄", "政治面貌", "工　作　单　位　及　职　务"],
    [goesOn(), "妻子", "沈知夏", "44", "中共党员", "云泽市第一中学教师"],
    [goesOn(), "女儿", "陆知微", "14", "", "云泽市第一中学学生"],
    [goesOn(), "", "", "", "", ""],
    [first("呈报单位"), merged("中共云泽市委组织部", 5)],
    [goesOn(), merged("年　　月　　日", 5)],
    ["审\n批\n机\n关\n意\n见", merged("（盖章）\n年　月　日", 2), "行任\n政免\n机意\n关见", merged("（盖章）\n年　月　日", 2)],
  ),
  paragraph("填表人：俞静秋　　　填表时间：2026年11月20日"),
);

const control = (inside: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

/** Built anew by hand: one table, every label torn into runs, values in content controls, changes tracked, no photo, rows left out, months of birth of relatives. */
export const builtByHand = wordDocument(
  paragraph("干部任免审批表"),
  table(
    ["姓|名：", ["", { inside: control(paragraph("阿卜杜·|沈㛃𠮷")) }], "性|别", "女", "出生|日期", "１９７９年１１月"],
    ["民|族", "维吾尔族", "籍贯", "云岭望川", "出生地", "云岭望川"],
    ["入党（团）时间", "1999.12；九三学社", "参加|工作", "2001年7月", "身份证号", "990102 19791103 002 3"],
    [merged("全日制教育", 1), merged("大学，法学学士", 2), "毕业院校及专业", merged("云泽学院法律系法学专业", 2)],
    ["现任|职务", merged("望川县司法局局长\n县委政法委委员", 5)],
    [merged("个人简历", 6)],
    ["2001.07-2012.05", merged("望川县人民法院书记员、审判员", 5)],
    ["2012.05-至今", merged("望川县司法局副局长、局长", 5)],
    ["奖惩情况", ["", { span: 5, inside: '<w:p><w:ins><w:r><w:t>无</w:t></w:r></w:ins><w:del><w:r><w:delText>有</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>' }]],
    ["近三年年度考核结果", merged("2023年优秀、2024年称职、2025年称职", 5)],
    [merged("家庭成员及社会关系", 6)],
    ["关系", "姓名", "出生年月", "政治面貌", merged("工作单位及职务", 2)],
    ["丈夫", "尉迟 明", "1978.03", "群 众", merged("云泽市第二医院\n医师", 2)],
    ["父亲", "沈守义", "1950.01", "中共党员", merged("望川县粮食局（已去世）", 2)],
    ["备注", merged("无", 5)],
  ),
);

/** All in the one cell of a table that is there for the border; labels and values share cells; the résumé is a table in its cell; the photo is an old one. */
export const insideOneCell = wordDocument(
  table([
    [
      "",
      {
        inside:
          table(
            ["姓名：欧阳澄", "性别：男", "出生年月：1975.02（51岁）", ["", { inside: '<w:p><w:r><w:pict><v:imagedata r:id="rId9"/></w:pict></w:r></w:p>' }]],
            ["民族：汉族", "籍贯：云岭云泽", "参加工作时间：199608", ""],
            ["政治面貌", "入党时间：无党派", "健康状况：良好", ""],
            [
              "简历",
              ["", { span: 3, inside: `${table(["1996.08—2008.01", "云泽市第一医院医师"], ["2008.01—", "云泽市卫生健康委员会副主任"])}<w:p/>` }],
            ],
            ["现任职务", merged("云泽市卫生健康委员会副主任", 3)],
          ) + paragraph("身份证号：990101197502110035"),
      },
    ],
  ]),
);

/** Two people one after the other in one file. */
export const twoInOne = wordDocument(
  table(["姓名", "单明远", "性别", "男", "出生年月", "1980.01"], ["民族", "汉族", "籍贯", "云岭澜石", "出生地", "云岭澜石"]),
  paragraph("填表人：甲"),
  table(["姓名", "解语", "性别", "女", "出生年月", "1983.05"], ["民族", "汉族", "籍贯", "云岭望川", "出生地", "云岭望川"]),
  paragraph("填表人：乙"),
);
