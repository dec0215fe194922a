import { calendarYear, daysFrom } from "./shipped-year";

/** The State Council's arrangement of public holidays and make-up days of 2024. */
export const calendar2024 = calendarYear(
  { year: 2024, exampleOnly: false, source: "国务院办公厅关于2024年部分节假日安排的通知" },
  [
    ...daysFrom("2024-01-01", "2024-01-01"),
    ...daysFrom("2024-02-10", "2024-02-17"),
    ...daysFrom("2024-04-04", "2024-04-06"),
    ...daysFrom("2024-05-01", "2024-05-05"),
    ...daysFrom("2024-06-10", "2024-06-10"),
    ...daysFrom("2024-09-15", "2024-09-17"),
    ...daysFrom("2024-10-01", "2024-10-07"),
  ],
  ["2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12"],
);
