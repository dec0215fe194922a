import type { ReactNode } from "react";
import { ExportReason } from "@/components/desk/export-reason";
import { Button } from "@/components/ui/button";
import type { FormQuery } from "@/lib/programmes/approval-form/schema";

/** Asks for the forms of the people as a file; the export enters their records with its reason. Works without script. */
export function FileForm({
  people,
  query,
  labels,
  children,
}: {
  people: readonly string[];
  query: FormQuery;
  labels: { readonly docx: string; readonly pdf: string; readonly page?: string };
  children?: ReactNode;
}) {
  return (
    <form className="grid-files no-print" action="/people/approval-form/file" method="post">
      {people.map((cadreId) => (
        <input key={cadreId} type="hidden" name="selected" value={cadreId} />
      ))}
      {children ?? (
        <>
          <input type="hidden" name="layout" value={query.layout} />
          <input type="hidden" name="typeface" value={query.typeface} />
          {query.mark ? <input type="hidden" name="mark" value="yes" /> : null}
          <input type="hidden" name="agesOn" value={query.agesOn ?? ""} />
          <input type="hidden" name="age" value={query.age ?? ""} />
        </>
      )}
      {query.case === null ? null : <input type="hidden" name="case" value={query.case} />}
      <ExportReason />
      {labels.page === undefined ? null : (
        <Button type="submit" name="format" value="page">
          {labels.page}
        </Button>
      )}
      <Button type="submit" name="format" value="docx" icon="download">
        {labels.docx}
      </Button>
      <Button type="submit" name="format" value="pdf" icon="download">
        {labels.pdf}
      </Button>
    </form>
  );
}
