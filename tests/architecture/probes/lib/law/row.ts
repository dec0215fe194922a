/** Right: a type leaves no trace in what runs. */
import type { Row } from "@/prisma/generated/client";

export const idOf = (row: Row) => row.id;
