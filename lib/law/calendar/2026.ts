import { calendarYear, daysFrom } from "./shipped-year";

/** The State Council's arrangement of public holidays and make-up days of 2026. */
export const calendar2026 = calendarYear(
  { year: 2026, exampleOnly: false, source: "国务院办公厅关于2026年部分节假日安排的通知" },
  [
    ...daysFrom("2026-01-01", "2026-01-03"),
    ...daysFrom("2026-02-15", "2026-02-23"),
    ...daysFrom("2026-04-04", "2026-04-06"),
    ...daysFrom("2026-05-01", "2026-05-05"),
    ...daysFrom("2026-06-19", "2026-06-21"),
    ...daysFrom("2026-09-25", "2026-09-27"),
    ...daysFrom("2026-10-01", "2026-10-07"),
  ],
  ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
);
