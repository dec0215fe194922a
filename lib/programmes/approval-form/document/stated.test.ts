import { describe, expect, it } from "vitest";
import { textOfCell } from "@/lib/documents/model-grid";
import { legalDate } from "@/lib/kernel/dates";
import { derivedValues, standingTexts } from "@/lib/people/document/form-values";
import type { FormFacts, FormOptions } from "../types";
import { approvalForm } from "./form";
import { plainFacts, plainProposal } from "./form-facts.fixture";

const options: FormOptions = {
  layout: "classic",
  typeface: "song",
  retirementAge: null,
  withSanctions: true,
  mark: "",
};

function cellsOf(changes: Partial<FormFacts>, more: Partial<FormOptions> = {}): ReadonlyMap<string, string> {
  const form = approvalForm({ ...plainFacts, ...changes }, plainProposal, { ...options, ...more });
  const cells = form.pages.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(cells.map((cell) => [cell.key, textOfCell(cell)]));
}

describe("texts taken from a file", () => {
  it("6 fields the archive's rows cannot say are printed as the file said them", () => {
    const cells = cellsOf({
      stated: {
        professionalTitle: "高级工程师",
        expertise: "桥梁设计",
        partyJoined: "199306；九三学社",
        workStart: "200408",
        health: "一般",
        yearlyAssessments: "2025年度考核称职（援派期间）",
      },
    });
    const keys = ["专业技术职务", "熟悉专业有何专长", "入党时间", "参加工作时间", "健康状况", "年度考核结果"];
    expect(keys.map((key) => cells.get(key)?.replaceAll("\n", ""))).toEqual([
      "高级工程师",
      "桥梁设计",
      "1993.06；九三学社",
      "2004.08",
      "一般",
      "2025年度考核称职（援派期间）",
    ]);
  });

  it("stand while the archive says what it said when they were taken, and no longer", () => {
    const today = legalDate("2026-11-22");
    const derived = derivedValues(plainFacts, today);
    const kept = {
      expertise: { text: "桥梁设计", basis: derived.expertise },
      duties: { text: "云泽市交通运输局副局长（试用期一年）", basis: "云泽市交通运输局科长" },
    };
    expect(standingTexts(derived, kept)).toEqual({ expertise: "桥梁设计" });
  });

  it("a family of 2 from a file: ages from 6 digits, none for a year alone", () => {
    const member = { name: "沈知夏", politicalStatus: "群众", employerAndPost: "教师", otherElements: [] };
    const family = JSON.stringify([
      { ...member, relation: "妻子", birth: "198211" },
      { ...member, relation: "父亲", birth: "1953" },
    ]);
    const cells = cellsOf({ stated: { family } });
    expect([cells.get("家庭1：年龄"), cells.get("家庭2：称谓"), cells.get("家庭2：年龄")]).toEqual(["44", "父亲", ""]);
  });

  it("a part of the résumé that was not understood is printed as it stands", () => {
    const cells = cellsOf({
      stated: { resume: "早年在乡务农\n1999.09--2003.07  云岭大学学习\n2003.13--2004.00  某单位" },
    });
    expect(cells.get("简历")).toBe("早年在乡务农\n1999.09--2003.07  云岭大学学习\n2003.13--2004.00  某单位");
  });
});

describe("sanctions not shown", () => {
  const sanctions: FormFacts["sanctions"] = [
    { kind: "partyWarning", body: "中共云泽市纪律检查委员会", effectiveOn: legalDate("2020-03-01") },
  ];
  const honours = [{ name: "嘉奖", body: "云泽市人民政府", on: legalDate("2019-05-01") }];
  const rewards = (changes: Partial<FormFacts>) => cellsOf(changes, { withSanctions: false }).get("奖惩情况");

  it("1 honour and 1 sanction: the honour, and a remark in place of the sanction; never 无", () => {
    expect(rewards({ sanctions, honours })).toBe("2019.05，嘉奖（云泽市人民政府）\n（处分情况登记事由后显示）");
    expect(rewards({ sanctions })).toBe("（处分情况登记事由后显示）");
  });

  it("a free text that tells of a sanction is withheld whole; one that does not is printed", () => {
    expect(rewards({ stated: { honoursAndSanctions: "2013.07受党内警告处分" } })).toBe("（处分情况登记事由后显示）");
    expect(rewards({ stated: { honoursAndSanctions: "2013.07记三等功" } })).toBe("2013.07记三等功");
    expect(rewards({})).toBe("无");
  });
});

describe("room", () => {
  it("9 rewards too long for a line each run on, parted by ；", () => {
    const entries = Array.from({ length: 9 }, (_, place) => `201${place}.01，被评为全市先进工作者（云泽市人民政府）`);
    expect(
      cellsOf({ stated: { honoursAndSanctions: entries.join("\n") } })
        .get("奖惩情况")
        ?.replaceAll("\n", ""),
    ).toBe(entries.join("；"));
  });

  it("a name of 6 squares breaks behind its dot, one of 4 stays on its line", () => {
    expect(cellsOf({ name: "乌兰·其其格" }).get("姓名")).toBe("乌兰·\n其其格");
    expect(cellsOf({ name: "欧阳景行" }).get("姓名")).toBe("欧阳景行");
  });

  it("10 rows of relatives differ by 1 twip at most and fill the room of 7", () => {
    const relative = { relation: "弟弟", name: "陆知", birth: null, politicalStatus: "群众", employerAndPost: "职工" };
    const form = approvalForm(
      { ...plainFacts, family: Array.from({ length: 11 }, () => relative) },
      plainProposal,
      options,
    );
    const heights = form.pages[1]?.rows.slice(4, 14).map(({ height }) => height) ?? [];
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe(7 * 697);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
    expect(form.note).toBe("家庭成员和社会关系共11人，表内列前10人，其余1人见档案。");
  });
});
