import "server-only";
import { may } from "../access/policy";
import { reading } from "../platform/db/reading";
import { requireVisit } from "../platform/session";
import { openBytes } from "../platform/storage";
import { readAttachmentIn } from "./queries";

/** The file as a stream, or null when it does not exist or is closed to the visitor: the two look alike. */
export async function loadAttachment(
  id: string,
): Promise<{ readonly stream: ReadableStream; readonly mediaType: string; readonly fileName: string } | null> {
  const { actor } = await requireVisit();
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  return reading(actor, async (tx) => {
    const file = await readAttachmentIn(tx, id);
    if (file === null) return null;
    const open = file.guard.acts.some((act) => may(actor, act, file.guard.object).allowed);
    const closed = file.fieldClass === "closed" && !may(actor, "people.viewClosed", file.guard.object).allowed;
    return open && !closed ? { stream: openBytes(file.digest), mediaType: file.mediaType, fileName: file.fileName } : null;
  });
}
