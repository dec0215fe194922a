-- Who came into a post by a case is asked for every batch and its quotas.
CREATE INDEX "case_motionPostId_idx" ON "case"("motionPostId");
CREATE INDEX "post_holding_caseId_idx" ON "post_holding"("caseId");

-- Every list of people asks for each of them who manages him today, and searches ask for his highest education: answered from the
-- index alone, without the row.
DROP INDEX "cadre_management_cadreId_to_idx";
CREATE INDEX "cadre_management_reach_idx" ON "cadre_management"("cadreId", "from", "to", "managedById", "coManagedById", "filedWithId");
DROP INDEX "education_row_cadreId_idx";
CREATE INDEX "education_row_cadreId_education_idx" ON "education_row"("cadreId", "education");
