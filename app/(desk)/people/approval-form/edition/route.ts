import { foreignForm } from "@/lib/messages/zh-CN/access";
import { isFromOwnPage } from "@/lib/platform/same-origin";
import { choicesHeader, formFileSchema, formHref } from "@/lib/programmes/approval-form/schema";

/** Remembers the edition chosen on a person's form for the next one, and shows the form in it. Writes nothing but a cookie. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) {
    return new Response(foreignForm, { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
  const data = await request.formData();
  const query = formFileSchema.parse({ ...Object.fromEntries(data), selected: data.getAll("selected") });
  const [cadreId] = query.selected;
  const location = cadreId === undefined ? "/people" : formHref(cadreId, query);
  return new Response(null, { status: 303, headers: { Location: location, "Set-Cookie": choicesHeader(query) } });
}
