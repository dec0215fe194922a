import { loadPublicIndex } from "@/lib/stages/notice/loaders";
import { htmlAnswer } from "./answer";

/** The notices that run today, readable by anybody. */
export async function GET(): Promise<Response> {
  return htmlAnswer(await loadPublicIndex(), 200);
}
