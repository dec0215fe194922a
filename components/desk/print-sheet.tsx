import type { ReactNode } from "react";

/** A page that is paper: A4, Song and FangSong, page numbers when printed. What is seen is what is printed. */
export function PrintSheet({
  title,
  number,
  orientation = "portrait",
  sign,
  heading = "h1",
  children,
}: {
  title: string;
  /** Number or date line under the title. */
  number?: ReactNode;
  orientation?: "portrait" | "landscape";
  /** Signature lines; never alone on a page. */
  sign?: ReactNode;
  /** `h2` where the page around the paper has its own first heading. */
  heading?: "h1" | "h2";
  children: ReactNode;
}) {
  const Heading = heading;
  return (
    <article className={`sheet sheet-${orientation}`}>
      <Heading className="sheet-title">{title}</Heading>
      {number === undefined ? null : <p className="sheet-number">{number}</p>}
      <div className="sheet-body">{children}</div>
      {sign === undefined ? null : <div className="sheet-sign">{sign}</div>}
    </article>
  );
}

/** A line to sign on: who, with room for name and date. */
export function SignLine({
  label,
  name,
  date,
}: {
  label: string;
  name?: string | undefined;
  date?: string | undefined;
}) {
  return (
    <p className="sign-line">
      <span>{label}：</span>
      <span className="sign-line-name">{name ?? ""}</span>
      <span className="sign-line-date">{date ?? "年　　月　　日"}</span>
    </p>
  );
}

/** A row of a sheet's table: what it is, and what stands there. */
export function SheetLine({ label, value }: { label: string; value: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  );
}
