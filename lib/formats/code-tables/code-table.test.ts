import { describe, expect, it } from "vitest";
import { codeBook, findCode, labelIn, matchCode, shippedBook, wordsOf, type CodeSubject } from "./code-table";
import { isKnownRegion } from "./region";
import { codeSubjects } from "./subjects";

const subjects: readonly CodeSubject[] = Object.values(codeSubjects);
const { sex, ethnicity, politicalStatus, education, degree, kinship, postLevel, assessment } = codeSubjects;
/** Of labels two of which are one row of the subject, none is the one to go back to. */
const backTo = (label: string) => (/^[博硕]士研究生毕业$/u.test(label) ? null : label);
const code = (subject: CodeSubject, text: string) => matchCode(subject, text, shippedBook)?.code;

describe("code tables", () => {
  it("16 lists of 22 tables: 10 confirmed, 7 of a single source, 5 of the product's own", () => {
    const tables = subjects.flatMap((subject) => subject.tables);
    const counted = (status: string) => tables.filter((table) => table.status === status).length;
    expect([subjects.length, tables.length, counted("confirmed"), counted("single-source"), counted("own")]).toEqual([
      16, 22, 10, 7, 5,
    ]);
  });

  it("no code stands twice in a table", () => {
    for (const { id, items } of subjects.flatMap((subject) => subject.tables)) {
      expect([id, new Set(items.map((item) => item.code)).size]).toEqual([id, items.length]);
    }
  });

  it("in 15 lists no word means 2 rows; in 职务层次 办事员, 试用期人员 and 其他 do and are reported", () => {
    const ambiguous = subjects.flatMap((subject) =>
      subject.tables
        .flatMap((table) => table.items.flatMap(({ label, aliases }) => [label, ...(aliases ?? [])]))
        .filter((word) => findCode(subject, word, shippedBook).kind === "ambiguous")
        .map((word) => `${subject.key} ${word}`),
    );
    expect([...new Set(ambiguous)]).toEqual(["postLevel 办事员", "postLevel 试用期人员", "postLevel 其他"]);
    expect(findCode(postLevel, "办事员", shippedBook)).toEqual({
      kind: "ambiguous",
      labels: ["0160 办事员", "6260 办事员"],
    });
  });

  it("every label of the 10 confirmed tables leads to a row and back to the label, but for 30 without a row and 2 that share one", () => {
    const strangers: string[] = [];
    for (const subject of subjects) {
      for (const table of subject.tables.filter(({ status }) => status === "confirmed")) {
        for (const { label } of table.items) {
          const finding = findCode(subject, label, shippedBook);
          if (finding.kind === "ambiguous") continue;
          if (finding.kind === "unknown") strangers.push(`${table.id} ${label}`);
          else expect([label, labelIn(subject, finding.match.code, table.naming)]).toEqual([label, backTo(label)]);
        }
      }
    }
    expect(strangers.length).toBe(30);
    expect(strangers.filter((stranger) => !/结业|肄业/u.test(stranger))).toEqual([
      "GB3304-EXT 外国血统",
      "GB3304-EXT 外国民族",
      "GB3304-EXT 加入中国籍的外国人",
      "GB4658-2006 大学本科/专科教育",
      "GB4658-2006 中等职业教育",
      "GB4658-2006 职业高中毕业",
      "GB4658-2006 普通高级中学教育",
      "GB4658-2006 初级中学教育",
      "GB4658-2006 小学教育",
      "GB4658-2006 其他",
    ]);
  });

  it("九三, 九三学社 and 九三学社社员 are 10; 无党派 is 12; 预备党员 is 02; the editor writes 九三学社", () => {
    expect(
      ["九三", "九三学社", "九三学社社员", "无党派", "预备党员"].map((text) => code(politicalStatus, text)),
    ).toEqual(["10", "10", "10", "12", "02"]);
    expect([labelIn(politicalStatus, "10", "editor"), labelIn(politicalStatus, "10", "standard")]).toEqual([
      "九三学社",
      "九三学社社员",
    ]);
  });

  it("汉 and 汉族 are 01; blanks, full-width brackets, and 3 invisible characters do not count", () => {
    expect([
      code(ethnicity, "汉"),
      code(ethnicity, " 汉 族"),
      code(education, "省(区、市)委党校大学"),
      code(education, "　省（区、市） 委党校大学\u200b\ufeff\u2060"),
    ]).toEqual(["01", "01", "2B", "2B"]);
  });

  it("本科 and 大学本科毕业 are 大学 (21), 省委党校研究生 is 1B, 公共管理硕士学位 is 349, 合格 is 2B, 正县级 is 0131", () => {
    expect([
      code(education, "本科"),
      code(education, "大学本科毕业"),
      code(education, "省委党校研究生"),
      code(degree, "公共管理硕士学位"),
      code(assessment, "合格"),
      code(postLevel, "正县级"),
    ]).toEqual(["21", "21", "1B", "349", "2B", "0131"]);
  });

  it("says whose words they are: 长儿媳 the editor's, 丈夫 the standard's, 大学本科毕业 the standard's beside ZB64", () => {
    const naming = (subject: CodeSubject, text: string) => {
      const finding = findCode(subject, text, shippedBook);
      return finding.kind === "found" ? [finding.naming, finding.match.label] : finding.kind;
    };
    expect([naming(kinship, "丈夫"), naming(education, "大学本科毕业"), naming(education, "结业")]).toEqual([
      ["standard", "夫"],
      ["standard", "大学"],
      "unknown",
    ]);
  });

  it("博士研究生毕业 and 硕士研究生毕业 are both 研究生, so 研究生 has no one label in the standard", () => {
    expect([
      code(education, "博士研究生毕业"),
      code(education, "硕士研究生毕业"),
      labelIn(education, "11", "standard"),
      labelIn(education, "21", "standard"),
      labelIn(education, "21", "editor"),
    ]).toEqual(["11", "11", null, "大学本科毕业", "大学"]);
    expect(wordsOf(education, "11")).toContain("博士研究生毕业");
  });

  it("every term of the editor and of systems for a relative is a row of GB/T 4761", () => {
    const [, ...others] = kinship.tables;
    expect(others.map(({ items }) => items.length)).toEqual([81, 104]);
    const strangers = others.flatMap(({ items }) => items).filter(({ label }) => code(kinship, label) === undefined);
    expect(strangers.map(({ label }) => label)).toEqual([]);
  });

  it("a stranger, an empty text, blanks and 100 characters mean nothing", () => {
    expect([code(sex, "中"), code(sex, ""), code(sex, "　\u200b"), code(sex, "男".repeat(100))]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("local codes", () => {
  const book = codeBook([
    { subject: "ethnicity", label: "汉族（汉）", means: "01", code: null },
    { subject: "ethnicity", label: "穿青人", means: "97", code: "L01" },
    { subject: "ethnicity", label: "满族", means: "01", code: null },
    { subject: "region", label: "云岭省", means: "", code: "99" },
  ]);

  it("a further name is the shipped row; a row of its own counts as one and keeps its label; both say they are local", () => {
    expect([matchCode(ethnicity, "汉族 (汉)", book), matchCode(ethnicity, "穿青 人", book)]).toEqual([
      { table: "GB3304", code: "01", label: "汉族", local: true },
      { table: "GB3304", code: "97", label: "穿青人", local: true },
    ]);
    expect(findCode(ethnicity, "穿青人", shippedBook)).toEqual({ kind: "unknown" });
  });

  it("a shipped word stays what it is, whatever a local code says: 满族 is 11", () => {
    expect(findCode(ethnicity, "满族", book)).toMatchObject({
      kind: "found",
      match: { code: "11" },
      naming: "standard",
    });
    expect(matchCode(politicalStatus, "穿青人", book)).toBeNull();
  });

  it("2 local codes of one word that mean different rows are reported, not guessed", () => {
    const two = codeBook([
      { subject: "sex", label: "男士", means: "1", code: null },
      { subject: "sex", label: "男 士", means: "2", code: null },
    ]);
    expect(findCode(sex, "男士", two)).toEqual({ kind: "ambiguous", labels: ["1 男", "2 女"] });
  });

  it("regions: 110105 and the abolished 110103, 310221 and 422101 are known; 990101 only by the local 99; 880101 not", () => {
    expect(["110105", "110103", "310221", "422101"].map((region) => isKnownRegion(region, shippedBook))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([
      isKnownRegion("990101", shippedBook),
      isKnownRegion("990101", book),
      isKnownRegion("880101", book),
    ]).toEqual([false, true, false]);
  });
});
