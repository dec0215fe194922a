/** What every form of the stage needs: the case as it was seen, and why it cannot be used now. */
export type FormFrame = {
  readonly caseId: string;
  readonly version: number;
  readonly token: string;
  /** null: the stage is not open, forms are left out */
  readonly blockedBecause: string | undefined;
  readonly open: boolean;
};
