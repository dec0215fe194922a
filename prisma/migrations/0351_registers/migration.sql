-- Home visits and reports of major matters (SU-10): day and kind, and no column for words.
-- CreateEnum
CREATE TYPE "RegisterKind" AS ENUM ('homeVisit', 'workMatter', 'emergency', 'absence', 'otherMatter');

-- CreateTable
CREATE TABLE "register_row" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "kind" "RegisterKind" NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "register_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "register_row_cadreId_on_idx" ON "register_row"("cadreId", "on");

-- AddForeignKey
ALTER TABLE "register_row" ADD CONSTRAINT "register_row_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

grant select, insert, update, delete on register_row to app_rw;
