import { lrmxFieldKeys, lrmxFields, memberFieldKeys, memberFields, type LrmxField, type MemberField } from "./elements";

/** Files of one invented person as each known program writes them: all that differs is the program's way of writing. */

/** 2 × 2 pixels; enough to be told a JPEG by its first bytes. */
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 7), Buffer.from([0xff, 0xd9])]);

export const photoBase64 = jpeg.toString("base64");

const resume =
  "2001.09--2005.07  云泽师范学院中文系学习\n2005.07--2012.03  澜石县教育局科员\n                  （其间：2009.03--2010.02挂职任石桥镇镇长助理）\n2012.03--         澜石县教育局副局长";

type Texts = Partial<Record<LrmxField, string>>;
type Members = readonly Partial<Record<MemberField, string>>[];

export const plainTexts: Texts = {
  name: "孟知秋",
  sex: "女",
  birth: "198302",
  ethnicity: "汉族",
  nativePlace: "云岭云泽",
  birthPlace: "云岭澜石",
  partyJoined: "200406",
  workStart: "200507",
  health: "健康",
  professionalTitle: "",
  expertise: "教育管理",
  fullTimeEducation: "大学",
  fullTimeDegree: "文学学士",
  fullTimeEducationSchool: "云泽师范学院中文系汉语言文学专业",
  duties: "澜石县教育局副局长",
  resume,
  honoursAndSanctions: "无",
  yearlyAssessments: "2024年年度考核称职；2025年年度考核优秀。",
  idNumber: "990102198302110023",
};

export const members: Members = [
  {
    relation: "丈夫",
    name: "陶然",
    birth: "198110",
    politicalStatus: "中共党员",
    employerAndPost: "澜石县第一中学教师",
  },
  {
    relation: "父亲",
    name: "孟怀远",
    birth: "195503",
    politicalStatus: "群众",
    employerAndPost: "澜石县粮食局（退休）",
  },
];

type Way = {
  readonly head: string;
  readonly indent: string;
  readonly lineEnd: string;
  readonly empty: (element: string) => string;
  readonly items: number;
  readonly order?: readonly (LrmxField | "family" | "photo")[];
  readonly without?: readonly LrmxField[];
  readonly after?: string;
  readonly photo?: string;
  readonly wrap?: (key: LrmxField, text: string) => string;
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const classic: readonly (LrmxField | "family" | "photo")[] = lrmxFieldKeys.flatMap((key) => {
  if (key === "agedOutIn" || key === "formerAgeLimit") return [];
  if (key === "reason") return [key, "family"] as const;
  return key === "version" ? (["photo", key] as const) : [key];
});

/** Builds the text of a file in the way of a program. */
export function fileText(texts: Texts, family: Members, way: Way): string {
  const line = (depth: number, text: string) => way.indent.repeat(depth) + text;
  const valued = (element: string, text: string) =>
    text === "" ? way.empty(element) : `<${element}>${text}</${element}>`;
  const memberLines = (member: Members[number] | undefined) => [
    line(2, "<Item>"),
    ...memberFieldKeys.map((key) => line(3, valued(memberFields[key].element, escaped(member?.[key] ?? "")))),
    line(2, "</Item>"),
  ];
  const familyLines = () => [
    line(1, "<JiaTingChengYuan>"),
    ...Array.from({ length: Math.max(way.items, family.length) }, (_, row) => memberLines(family[row])).flat(),
    line(1, "</JiaTingChengYuan>"),
  ];
  const body = (way.order ?? classic).flatMap((key) => {
    if (key === "family") return familyLines();
    if (key === "photo") return [line(1, valued("ZhaoPian", way.photo ?? ""))];
    if (way.without?.includes(key) === true) return [];
    const text = texts[key] ?? "";
    return [line(1, valued(lrmxFields[key].element, way.wrap?.(key, text) ?? escaped(text)))];
  });
  return [way.head, "<Person>", ...body, ...(way.after === undefined ? [] : [way.after]), "</Person>"].join(
    way.lineEnd,
  );
}

const open = (element: string) => `<${element}></${element}>`;
const short = (element: string) => `<${element}/>`;
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const wrapped76 = photoBase64.replace(/.{76}/gu, "$&\r\n");

/** The university system: no mark, nothing indented, CRLF inside the résumé, ten items. */
export const universitySystem = fileText(
  { ...plainTexts, resume: resume.replaceAll("\n", "\r\n"), version: "3.2.1.6" },
  members,
  {
    head: declaration,
    indent: "",
    lineEnd: "\n",
    empty: open,
    items: 10,
    photo: wrapped76,
  },
);

/** The desktop editor: mark, CRLF, two blanks, empty fields that hold a line break. */
export const desktopEditor = `\uFEFF${fileText({ ...plainTexts, version: "3.2.1.16" }, members, {
  head: "<?xml version='1.0' encoding='utf-8'?>",
  indent: "  ",
  lineEnd: "\r\n",
  empty: (element) => `<${element}>\r\n  </${element}>`,
  items: 0,
  photo: photoBase64,
})}`;

/** The newest editor: four blanks, <X/>, an own version, new elements at the end, `data:` before the photo. */
export const newestEditor = fileText({ ...plainTexts, version: "2.0" }, members, {
  head: declaration,
  indent: "    ",
  lineEnd: "\n",
  empty: short,
  items: 10,
  photo: `data:image/jpeg;base64,${photoBase64}`,
  after:
    "    <ZhengZhiMianMao>中共党员</ZhengZhiMianMao>\n    <DaoLingNianYue>203802</DaoLingNianYue>\n    <GaiGeQianRenZhiNianLingJieXian>改革前任职年龄界限为55岁</GaiGeQianRenZhiNianLingJieXian>",
});

const wrappedResume = resume
  .replace("云泽师范学院中文系学习", "云泽师范学院中国语言文学系汉语言文学教育专业全日制本科学\n习（获文学学士学位）")
  .replace("                  （其间", "（其间");

/** The civil servant system: family and photo last, no version, wrapped résumé, text escaped twice. */
export const civilServantSystem = fileText(
  {
    ...plainTexts,
    partyJoined: "（2004.06）",
    fullTimeDegreeSchool: "汉语言文学专业",
    expertise: "教育管理 & 统计",
    resume: wrappedResume,
    yearlyAssessments: "2023年年度考核“称职”等次；2024年年度考核“称职”等次；2025年年度考核“优秀”等次；",
  },
  members,
  {
    head: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    indent: "",
    lineEnd: "",
    empty: short,
    items: 0,
    photo: photoBase64,
    order: [...classic.filter((key) => key !== "family" && key !== "photo" && key !== "version"), "family", "photo"],
    wrap: (_, text) => escaped(escaped(text)),
  },
);

/** A personnel system: CDATA around four fields, 无 and （无）, 至今, an empty version. */
export const personnelSystem = fileText(
  {
    ...plainTexts,
    resume: resume.replace("--         ", "--至今     "),
    professionalTitle: "无",
    inServiceEducation: "（无）",
    inServiceDegree: "（无）",
    reason: "工作需要",
  },
  members,
  {
    head: declaration,
    indent: "",
    lineEnd: "\n",
    empty: open,
    items: 0,
    wrap: (key, text) =>
      text !== "" && ["resume", "honoursAndSanctions", "yearlyAssessments", "reason"].includes(key)
        ? `<![CDATA[${text}]]>`
        : escaped(text),
  },
);

/** The exporter without escaping: square brackets, a bare &, the line break of a word processor beside the birth. */
export const carelessExporter = fileText(
  {
    ...plainTexts,
    birth: "1983.02\u000B",
    expertise: "R&D 管理",
    duties: "澜石县教育局副局长 A&B; 项目办主任",
    resume: resume.replace("--         ", "--至今     ").replace("（其间", "[重点]（其间"),
    yearlyAssessments: "2023年度考核称职、2024年度考核称职、2025年度考核优秀、",
    idNumber: "",
    honoursAndSanctions: "\u0002无",
  },
  members,
  { head: declaration, indent: "", lineEnd: "\n", empty: open, items: 0, wrap: (_, text) => text },
);

/** The strict form editor: dates with dots in the file. */
export const strictEditor = fileText(
  {
    ...plainTexts,
    birth: "1983.02",
    workStart: "2005.07",
    filledInOn: "2026.11.18",
    ageCountedOn: "2026.11.01",
    version: "3.2.1.16",
  },
  [{ ...members[0], birth: "1981.10" }],
  { head: declaration, indent: "  ", lineEnd: "\n", empty: open, items: 10 },
);

/** A file of version 3.0: no element for the ID number, padded name, line breaks written as <br>. */
export const oldEdition = fileText(
  { ...plainTexts, name: "孟　知 秋", resume: resume.replaceAll("\n", "<br/>") },
  members,
  {
    head: declaration,
    indent: "  ",
    lineEnd: "\r\n",
    empty: short,
    items: 7,
    without: ["idNumber"],
  },
);

/** The 33 fields of the older file, in quotes. */
export function lrmText(changes: Readonly<Record<number, string>> = {}): string {
  const fields = Array.from({ length: 33 }, () => "");
  const known: Readonly<Record<number, string>> = {
    0: "孟知秋",
    1: "女",
    2: "198302",
    3: "汉族",
    4: "云岭云泽",
    5: "200406",
    6: "健康",
    7: "云岭澜石",
    8: "200507",
    9: "大学#文学学士@研究生#公共管理硕士",
    10: "云泽师范学院中文系#云泽师范学院中文系@云岭大学#云岭大学公共管理学院",
    17: resume.replaceAll("\n", "\r\n"),
    18: "无",
    19: "2025年年度考核优秀",
    20: "丈夫@父亲@@@@@",
    21: "陶然@孟怀远@@@@@",
    22: "198110@195503@@@@@",
    23: "中共党员@群众@@@@@",
    24: "澜石县第一中学教师@澜石县粮食局（退休）@@@@@",
    25: "澜石县教育局副局长",
    30: "20261101",
    31: "陆知微",
    32: "20261118",
    ...changes,
  };
  for (const [place, text] of Object.entries(known)) fields[Number(place)] = text;
  return `"${fields.join('","')}"`;
}

export const pictureBytes: Uint8Array = Uint8Array.from(jpeg);

/** GBK bytes of a text: what the platform decodes, turned round. */
export function gbkBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(gbkTable().get(character) ?? []));
  }
  return Uint8Array.from(bytes);
}

let table: ReadonlyMap<string, readonly [number, number]> | null = null;

function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  if (table !== null) return table;
  const decoder = new TextDecoder("gbk");
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0xfe; lead >= 0x81; lead -= 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  }
  table = pairs;
  return pairs;
}
