import type { PeopleRefusal } from "../../people/types";

export const peopleRefusals = {
  "people.not-found": "没有找到这名干部，请返回干部列表重新选择。",
} as const satisfies Record<PeopleRefusal, string>;
