export const client = "stands for the database client";
export type Row = { id: string };
