/** A document as typed content without styling: every renderer (page, file) shows the same words in the same order. */

/** One label with its value, such as 性别: 女. */
export type DocumentFact = { readonly label: string; readonly value: string };

export type DocumentTable = {
  readonly kind: "table";
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type DocumentBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** a person or thing with its facts, kept together on one page */
  | { readonly kind: "facts"; readonly title: string; readonly facts: readonly DocumentFact[] }
  | DocumentTable
  /** places of this site to go on to, each with a remark */
  | { readonly kind: "links"; readonly links: readonly { readonly href: string; readonly text: string; readonly remark: string }[] }
  /** lines to sign on by hand: who, with room for name and date */
  | { readonly kind: "signLines"; readonly labels: readonly string[] };

export type DocumentModel = {
  readonly title: string;
  /** number of the document, such as 云泽委干〔2026〕31号; empty: none */
  readonly number: string;
  /** recipients, set flush left before the body; empty: none */
  readonly recipients: string;
  readonly blocks: readonly DocumentBlock[];
  /** organisation and day at the end, set right; null: none */
  readonly sign: { readonly organisation: string; readonly day: string } | null;
  /** what stands below everything else: copies, remarks */
  readonly notes: readonly string[];
};

export function heading(text: string): DocumentBlock {
  return { kind: "heading", text };
}

export function paragraph(text: string): DocumentBlock {
  return { kind: "paragraph", text };
}
