import { calendar2024 } from "./2024";
import { calendar2025 } from "./2025";
import { calendar2026 } from "./2026";
import { calendar2027 } from "./2027";
import type { ShippedCalendarYear } from "./shipped-year";

/** The calendars a new installation starts with. */
export const shippedCalendars: readonly ShippedCalendarYear[] = [
  calendar2024,
  calendar2025,
  calendar2026,
  calendar2027,
];
