import { calendarYear, daysFrom } from "./shipped-year";

/** An invented arrangement for 2027, so that dates can be computed until the notice of that year is entered. */
export const calendar2027 = calendarYear(
  { year: 2027, exampleOnly: true, source: "示例：当年通知发布前的假设安排，须以正式通知替换" },
  [
    ...daysFrom("2027-01-01", "2027-01-03"),
    ...daysFrom("2027-02-05", "2027-02-12"),
    ...daysFrom("2027-04-03", "2027-04-05"),
    ...daysFrom("2027-05-01", "2027-05-05"),
    ...daysFrom("2027-06-09", "2027-06-09"),
    ...daysFrom("2027-09-15", "2027-09-15"),
    ...daysFrom("2027-10-01", "2027-10-07"),
  ],
  ["2027-01-31", "2027-02-20", "2027-05-08", "2027-09-26", "2027-10-09"],
);
