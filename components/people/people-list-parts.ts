import type { ActiveCondition } from "@/components/desk/list-page";
import type { TabItem } from "@/components/ui/page-parts";
import type { BatchButton } from "@/components/ui/use-batch-form";
import { conditionNames, conditionText, conditionValue } from "@/lib/messages/zh-CN/people-search";
import { peopleHref } from "@/lib/people/schema";
import type { PeoplePage } from "@/lib/programmes/people-search/loaders";
import { conditionsText, withoutItem } from "@/lib/programmes/people-search/rules/conditions";

export const orderNames = { official: "规范顺序", name: "姓名拼音", strokes: "姓氏笔画" } as const;

/** Kept searches shown beside the whole list; the rest stand on the page of the conditions. */
const VIEWS_AT_MOST = 6;

/** The whole list and kept searches, as views. */
export function viewsOf({ saved, query, used }: PeoplePage): readonly TabItem[] {
  return [
    { label: "全部", href: "/people", current: query.search === null },
    ...saved
      .filter(({ id }, index) => index < VIEWS_AT_MOST || id === used?.id)
      .map(({ id, name }) => ({ label: name, href: `/people?search=${id}`, current: id === used?.id })),
  ];
}

/** Conditions of the builder as tags: one for each line of the outermost group; a kept search is taken off as a whole. */
export function builtConditionsOf({ query, condition, used, unitNames }: PeoplePage): readonly ActiveCondition[] {
  if (condition === null) return [];
  const names = new Map(unitNames.map(({ id, name }) => [id, name]));
  if (used !== null) {
    return [
      { label: used.name, value: conditionText(condition, names), removeHref: peopleHref(query, { search: null }) },
    ];
  }
  if (condition.kind !== "group" || condition.match === "any") {
    return [{ label: "条件", value: conditionText(condition, names), removeHref: peopleHref(query, { c: "" }) }];
  }
  return condition.items.map((item, index) => ({
    label: item.kind === "group" ? "条件组" : conditionNames[item.kind],
    value: item.kind === "group" ? conditionText(item, names) : conditionValue(item, names),
    removeHref: peopleHref(query, { c: conditionsText(withoutItem(condition, index)) }),
  }));
}

/** The builder with the conditions in use. */
export function conditionsHref({ condition }: PeoplePage): string {
  const text = conditionsText(condition);
  return text === "" ? "/people/conditions" : `/people/conditions?${new URLSearchParams({ c: text }).toString()}`;
}

/** What can be done with ticked people. */
export function selectedButtons({ mayExport, mayPutNames }: PeoplePage): readonly BatchButton[] {
  return [
    { intent: "roster", label: "所选人员名册" },
    { intent: "compare", label: "比较（2—6 人）" },
    { intent: "list", label: "加入名单" },
    ...(mayPutNames ? [{ intent: "motion", label: "列为动议人选" }] : []),
    ...(mayExport
      ? [
          { intent: "approvalForm", label: "打印任免审批表" },
          { intent: "formFiles", label: "导出任免审批表文件" },
          { intent: "export", label: "导出所选" },
        ]
      : []),
  ];
}
