-- SE-05: the search or the named list a name was chosen from, in words; empty: the name was put by itself.
ALTER TABLE "nominee" ADD COLUMN "foundBy" TEXT;
