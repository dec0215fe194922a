/** A cell of a table in a Word file, where it stands on the table's grid; merged cells are one. */
export type WordCell = {
  /** from 0 */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** paragraphs and line breaks as "\n", tabs as "\t"; of tables inside the cell their text too */
  readonly text: string;
  /** ids of the relations of pictures in the cell */
  readonly pictures: readonly string[];
};

export type WordTable = { readonly kind: "table"; readonly cells: readonly WordCell[]; readonly rowCount: number };

/** A paragraph outside of all tables. */
export type WordParagraph = { readonly kind: "paragraph"; readonly text: string };

/** Tables and paragraphs in the order in which they begin; a table inside a cell follows the table around it. */
export type WordBlock = WordTable | WordParagraph;

/** Why the main part of a Word file is not read. */
export type WordPartFault = "doctype" | "too-deep" | "damaged" | "too-many-elements";
