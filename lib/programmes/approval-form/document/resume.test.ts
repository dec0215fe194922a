import { describe, expect, it } from "vitest";
import { linePitch } from "@/lib/formats/print/fit-text";
import { legalDate } from "@/lib/kernel/dates";
import { fitResume, resumeParagraphs, resumeTier } from "./resume";

const box = { width: 8495, height: 7093 };
const short = (count: number) =>
  Array.from({ length: count }, () => ({ lead: "2018.05--2021.09", hang: 18, text: "云泽市交通运输局科员" }));

describe("tiers by the number of lines at 14 pt", () => {
  it.each([
    [1, 28],
    [12, 28],
    [13, 27],
    [18, 27],
    [19, 26],
    [24, 26],
    [25, 25],
    [28, 25],
    [29, 24],
    [34, 24],
    [35, 23],
    [38, 23],
    [39, 22],
    [40, 22],
    [41, 21],
    [44, 21],
    [45, 20],
    [46, 20],
    [47, 19],
    [58, 19],
    [59, 18],
  ])("%i lines begin with %i half-points", (lines, size) => expect(resumeTier(lines)).toBe(size));
});

describe("inside its cell", () => {
  it.each([
    [12, 28],
    [13, 27],
    [24, 26],
    [25, 25],
    [27, 24],
    [30, 21],
    [40, 15],
  ])("%i short lines stand at %i half-points and have room", (count, size) => {
    const fitted = fitResume(short(count), box);
    expect(fitted).toMatchObject({ size, fits: true });
    expect(fitted.lines.length * linePitch(fitted.size)).toBeLessThanOrEqual(box.height);
  });

  it("50 short lines stop at 6 pt, 51 are told to spill", () => {
    expect(fitResume(short(50), box)).toMatchObject({ size: 12, fits: true });
    expect(fitResume(short(51), box)).toMatchObject({ size: 12, fits: false });
  });

  it("long lines become fewer in a smaller size: 10 of 60 characters take 30 lines at 14 pt and 30 at 12 pt", () => {
    const long = Array.from({ length: 10 }, () => ({ lead: "2018.05--2021.09", hang: 18, text: "局".repeat(60) }));
    const fitted = fitResume(long, box);
    expect(fitted.fits).toBe(true);
    expect(fitted.size).toBeLessThanOrEqual(24);
  });
});

describe("lines", () => {
  const row = (from: string, to: string | null) => ({
    from: legalDate(from),
    to: to === null ? null : legalDate(to),
    unitText: "云泽市交通运输局",
    postText: "科员",
  });

  it("a row that ends the day before the next begins shows the same month, 2016.04", () => {
    const rows = [row("2016-04-01", null), row("2004-07-01", "2016-03-31")];
    expect(resumeParagraphs(rows).map(({ lead }) => lead)).toEqual(["2004.07--2016.04", "2016.04--"]);
  });

  it("a gap stays a gap: 2016.03 and 2016.05", () => {
    const rows = [row("2004-07-01", "2016-03-31"), row("2016-05-01", null)];
    expect(resumeParagraphs(rows).map(({ lead }) => lead)).toEqual(["2004.07--2016.03", "2016.05--"]);
  });

  it("a post that already names its unit is not given it twice", () => {
    const rows = [{ ...row("2004-07-01", null), postText: "云泽市交通运输局科员" }];
    expect(resumeParagraphs(rows)[0]?.text).toBe("云泽市交通运输局科员");
  });
});
