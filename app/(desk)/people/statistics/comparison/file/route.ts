import { answerFile } from "@/lib/programmes/statistics/loaders/answer";
import { loadComparisonFile } from "@/lib/programmes/statistics/loaders/comparison";

/** A comparison as a workbook: counts and posts, nobody's name. */
export async function GET(request: Request): Promise<Response> {
  return answerFile(await loadComparisonFile(Object.fromEntries(new URL(request.url).searchParams)));
}
