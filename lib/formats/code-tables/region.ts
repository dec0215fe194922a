import areas from "idcard/lib/data/area.json" with { type: "json" };
import cities from "idcard/lib/data/city.json" with { type: "json" };
import provinces from "idcard/lib/data/province.json" with { type: "json" };
import type { CodeBook, CodeSubject } from "./code-table";

type Names = Readonly<Record<string, { readonly text: string } | undefined>>;

const names: { readonly area: Names; readonly city: Names; readonly province: Names } = {
  area: areas,
  city: cities,
  province: provinces,
};

/** 市辖区 and 县 say nothing without the city they stand under. */
function nameOf(code: string): string {
  const province = names.province[code.slice(0, 2)]?.text ?? "";
  const city = names.city[code.slice(0, 4)]?.text ?? "";
  const area = names.area[code]?.text ?? "";
  return `${province}${city === "市辖区" || city === "县" || city === area ? "" : city}${area}`;
}

/**
 * 行政区划 by the first six digits of an identity number (GB/T 2260), with regions that were abolished: people carry the code
 * of the place that registered them first. Taken from the package `idcard`; rows stand for themselves, so local regions have a
 * code of two, four or six digits and cover everything below them.
 */
export const regionSubject: CodeSubject = {
  key: "region",
  name: "行政区划（身份证号前六位）",
  tables: [
    {
      id: "GB2260",
      name: "行政区划（含已撤销的）",
      status: "single-source",
      naming: "standard",
      items: Object.keys(areas)
        .sort()
        .map((code) => ({ code, label: nameOf(code) })),
    },
  ],
};

/** Whether the six digits are a region of the standard, now or once, or one added in this installation. */
export function isKnownRegion(code: string, book: CodeBook): boolean {
  if (names.area[code] !== undefined) return true;
  for (const codes of book.get(regionSubject.key)?.values() ?? []) {
    if (codes.some((local) => local.code !== null && code.startsWith(local.code))) return true;
  }
  return false;
}
