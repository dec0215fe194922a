-- Whom to call about a recommendation, printed on its advance notice.
-- AlterTable
ALTER TABLE "round" ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '';
