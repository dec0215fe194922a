import type { AccessRefusal } from "../../access/policy";
import type { StatisticsRefusal } from "../../programmes/statistics/types";

export const statisticsRefusals = {
  "statistics.no-unit": "所选单位已不存在，请返回统计页重新选择。",
  "statistics.kept-today": "这一范围今天已经存档，一天一份；请直接使用已有的存档。",
} as const satisfies Record<Exclude<StatisticsRefusal, AccessRefusal>, string>;
