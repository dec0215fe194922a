import type { LocalCode } from "@/lib/formats/code-tables/code-table";

/** The province of the demonstration does not exist: its region is known to this installation only. */
export const inventedRegion = {
  subject: "region",
  label: "云岭省（虚构，仅供演示）",
  means: "",
  code: "99",
} as const satisfies LocalCode;
