import { noticeAnswer } from "../../answer";

/** The same notice as a file that stands for itself, for the notice board. */
export async function GET(_: Request, { params }: { params: Promise<{ noticeId: string }> }): Promise<Response> {
  const { noticeId } = await params;
  return noticeAnswer(noticeId, { "Content-Disposition": `attachment; filename="notice-${noticeId}.html"` });
}
