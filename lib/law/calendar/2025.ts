import { calendarYear, daysFrom } from "./shipped-year";

/** The State Council's arrangement of public holidays and make-up days of 2025. */
export const calendar2025 = calendarYear(
  { year: 2025, exampleOnly: false, source: "国务院办公厅关于2025年部分节假日安排的通知" },
  [
    ...daysFrom("2025-01-01", "2025-01-01"),
    ...daysFrom("2025-01-28", "2025-02-04"),
    ...daysFrom("2025-04-04", "2025-04-06"),
    ...daysFrom("2025-05-01", "2025-05-05"),
    ...daysFrom("2025-05-31", "2025-06-02"),
    ...daysFrom("2025-10-01", "2025-10-08"),
  ],
  ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
);
