import { z } from "zod";
import type { Choice } from "./types";

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const id = z.uuid();
/** Name of the field that says who is put in for a post; "none": nobody. */
const choiceField = /^for-([0-9a-f-]{36})$/;

/** The batch an address asks for, or null. */
export function askedMotion(params: Params): string | null {
  const parsed = id.safeParse([params.motion].flat()[0]);
  return parsed.success ? parsed.data : null;
}

/** Who is put in for which post, as an address says it; anything not understood counts as not said. */
export function saidChoices(params: Params): readonly Choice[] {
  return Object.entries(params).flatMap(([name, value]) => {
    const motionPostId = choiceField.exec(name)?.[1];
    const wanted = [value].flat()[0];
    if (motionPostId === undefined || wanted === undefined) return [];
    const cadreId = id.safeParse(wanted);
    if (wanted !== "none" && !cadreId.success) return [];
    return [{ motionPostId, cadreId: cadreId.success ? cadreId.data : null }];
  });
}
