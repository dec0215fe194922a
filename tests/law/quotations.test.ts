import { describe, expect, it } from "vitest";
import { cite, formatCitation, provisionalEvidence } from "@/lib/law/citations";
import { instrumentOf, instruments } from "@/lib/law/instruments/catalogue";
import { ruleIds } from "@/lib/law/rule-id";
import { comparable, instrumentsOnFile, isQuoted, sectionsOf, textOf } from "./texts";

const onFile = instrumentsOnFile();
const quotingRules = ruleIds.filter((rule) => cite(rule).text?.kind === "quoted");

/** "第二十四条第三项" stands in the article "第二十四条". */
function articleOf(article: string | undefined): string | null {
  return article === undefined ? null : article.slice(0, article.indexOf("条") + 1);
}

describe("the checker itself", () => {
  const text = textOf("sar-2019");

  it("finds the 5 working days of Article 42 whatever the width of the punctuation and the line ends", () => {
    expect(isQuoted("公示期不少于五个工作日。", text, "第四十二条")).toBe(true);
    expect(isQuoted("便于监督，\n涉及破格提拔的还应当说明", text, "第四十二条")).toBe(true);
  });

  it("detects a made-up quotation of 7 working days", () => {
    expect(isQuoted("公示期不少于七个工作日。", text, "第四十二条")).toBe(false);
  });

  it("detects true words under a wrong article, Article 41 instead of 42", () => {
    expect(isQuoted("公示期不少于五个工作日。", text, "第四十一条")).toBe(false);
  });

  it("detects a numbered article passed off for a passage without number, and 0 words", () => {
    expect(isQuoted("公示期不少于五个工作日。", text, null)).toBe(false);
    expect(isQuoted(" ", text, "第四十二条")).toBe(false);
  });

  it("does not take the words of the official answer on Article 31 for the article", () => {
    expect(isQuoted("对需要进行经济责任审计的考察对象", text, "第三十一条")).toBe(false);
  });
});

describe("instruments", () => {
  const articles = instruments.flatMap((instrument) => instrument.articles.map((article) => ({ instrument, article })));

  it.each(articles.filter(({ article }) => article.text.kind === "quoted"))(
    "$instrument.id $article.number ($article.title) stands in its text",
    ({ instrument, article }) => {
      const lines = article.text.zh.split("\n");
      const missing = lines.filter((line) => !isQuoted(line, textOf(instrument.id), article.number));
      expect(missing).toEqual([]);
    },
  );

  it.each(articles.filter(({ article }) => article.whole))(
    "$instrument.id $article.number is whole: it has all words of the text and no other",
    ({ instrument, article }) => {
      expect(sectionsOf(textOf(instrument.id), article.number)).toEqual([comparable(article.text.zh)]);
    },
  );

  it("the 13 texts on file belong to the 13 instruments with articles", () => {
    const withArticles = instruments.filter((instrument) => instrument.articles.length > 0).map(({ id }) => id);
    expect([...onFile].sort()).toEqual([...withArticles].sort());
  });

  it("no instrument is listed 2 times and no numbered article 2 times", () => {
    expect(new Set(instruments.map(({ id }) => id)).size).toBe(instruments.length);
    for (const instrument of instruments) {
      const numbers = instrument.articles.flatMap(({ number }) => (number === null ? [] : [number]));
      expect(new Set(numbers).size, instrument.id).toBe(numbers.length);
    }
  });
});

describe("citations of rules", () => {
  it("rule ids are listed 1 time each", () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  it.each(ruleIds)("%s has a citation with instrument, edition, evidence and words", (rule) => {
    const citation = cite(rule);
    const instrument = instrumentOf(citation.instrument);
    expect(citation.edition).toBe(instrument.edition);
    expect(citation.text?.zh).toMatch(/\p{Script=Han}/u);
    expect(formatCitation(citation)).toContain(instrument.title);
  });

  it.each(quotingRules)("%s quotes words that stand in the article it names", (rule) => {
    const { instrument, article, text } = cite(rule);
    expect(onFile).toContain(instrument);
    expect(isQuoted(text?.zh ?? "", textOf(instrument), articleOf(article))).toBe(true);
  });

  it.each(ruleIds.filter((rule) => cite(rule).instrument === "sar-2019" && cite(rule).article !== undefined))(
    "%s names an article that the instrument lists, inferred in both places or in none",
    (rule) => {
      const { article, articleInferred, evidence } = cite(rule);
      const listed = instrumentOf("sar-2019").articles.find(({ number }) => number === articleOf(article));
      if (evidence === "C") return;
      expect(listed?.number).toBe(articleOf(article));
      expect(listed?.numberInferred).toBe(articleInferred);
    },
  );

  it("no paraphrase wears quotation marks, and none of 1 sentence or more is the text on file word for word", () => {
    for (const rule of ruleIds) {
      const { instrument, text } = cite(rule);
      if (text?.kind !== "paraphrase") continue;
      expect(text.zh, rule).not.toMatch(/[「」“”]/u);
      if (onFile.includes(instrument)) {
        expect(comparable(textOf(instrument)).includes(comparable(text.zh)), rule).toBe(false);
      }
    }
  });

  it("25 rules rest on evidence C (待核), none of them with a quotation", () => {
    const draft = ruleIds.filter(provisionalEvidence);
    const stages = ["MOT-01", "MOT-02", "MOT-03", "MOT-05", "MOT-06", "MOT-08", "REC-08", "REC-13"];
    const later = ["INS-01", "INS-02", "INS-03", "DEL-05", "RPT-01", "RPT-02", "APT-04"];
    const leaving = ["RSG-02", "DWN-02", "DWN-03"];
    expect(draft).toEqual(["SAN-10", ...stages, ...later, ...leaving, "RET-01", "RET-02", "BAL-12", "RSV-05", "RSV-06", "PMR-06"]);
    for (const rule of draft) expect(cite(rule).text?.kind, rule).toBe("paraphrase");
  });

  it("the head of a citation: DSQ-03, REC-02 and REC-09 as the page shows them", () => {
    expect(formatCitation(cite("DSQ-03"))).toBe("《党政领导干部选拔任用工作条例》（2019年）第二十四条第三项");
    expect(formatCitation(cite("REC-02"))).toBe("《党政领导干部选拔任用工作条例》（2019年）第十六条（条号为推定）");
    expect(formatCitation(cite("DEC-01"))).toBe("《党政领导干部选拔任用工作条例》（2019年）（条号待核）");
    expect(formatCitation(cite("REC-09"))).toBe("各地公开的办法与做法");
  });
});
