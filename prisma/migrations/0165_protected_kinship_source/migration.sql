-- PA-12: who reported a kinship is shown to the cadre himself only where somebody said that it may be; empty: it may not.
ALTER TABLE "kinship" ADD COLUMN "sourceOpen" BOOLEAN;
