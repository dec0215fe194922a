import { z } from "zod";
import { idField } from "@/lib/formats/form-fields";
import type { UndoOutcome } from "./types";
import { undoFaults } from "./types";

export const undoImportSchema = z.object({ batchId: idField });

/** What a batch says of its undo. */
export const undoOutcomeSchema: z.ZodType<UndoOutcome, unknown> = z.object({
  units: z.int(),
  people: z.int(),
  keptCount: z.int(),
  corrections: z.object({ withdrawn: z.int(), proposed: z.int() }).default({ withdrawn: 0, proposed: 0 }),
  kept: z.array(
    z.object({ kind: z.enum(["unit", "cadre"]), id: z.string(), name: z.string(), fault: z.enum(undoFaults) }),
  ),
});
